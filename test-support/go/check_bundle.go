// Checks an unpacked bundle with Go's own golang.org/x/mod/sumdb/note and tlog, which know nothing of our program:
//
//	go run check_bundle.go <folder> <vkey of the log> <vkey of the witness>
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// cosigner verifies c2sp.org/tlog-cosignature v1, of which sumdb/note has no verifier of its own.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
	return ed25519.Verify(c.key, []byte(signed), sig[8:])
}

func newCosigner(vkey string) cosigner {
	parts := strings.SplitN(vkey, "+", 3)
	key := must(base64.StdEncoding.DecodeString(parts[2]))
	if key[0] != 4 || len(key) != 33 {
		log.Fatal("this is no key of a witness")
	}
	sum := sha256.Sum256([]byte(parts[0] + "\n" + string(key)))
	if hex.EncodeToString(sum[:4]) != parts[1] {
		log.Fatal("the hash of this key is wrong")
	}
	return cosigner{parts[0], binary.BigEndian.Uint32(sum[:4]), key[1:]}
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func canonical(value any) []byte {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		log.Fatal(err)
	}
	return bytes.TrimSuffix(text.Bytes(), []byte("\n"))
}

func hashOf(text string) (hash tlog.Hash) {
	if copy(hash[:], must(base64.StdEncoding.DecodeString(text))) != 32 {
		log.Fatal("this is no hash")
	}
	return
}

// leafOf works out the hash of the leaf from what the entry says and its salt.
func leafOf(line []byte) (leaf int64, hash tlog.Hash) {
	var parsed struct {
		Leaf  int64
		Salt  string
		Entry map[string]any
	}
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.UseNumber()
	if err := decoder.Decode(&parsed); err != nil {
		log.Fatal(err)
	}
	salt := must(hex.DecodeString(strings.ReplaceAll(parsed.Salt, "-", "")))
	commitment := sha256.Sum256(append(salt, canonical(parsed.Entry)...))
	data := canonical(map[string]any{"at": parsed.Entry["at"], "h": hex.EncodeToString(commitment[:]), "id": parsed.Entry["id"]})
	return parsed.Leaf, tlog.RecordHash(data)
}

func main() {
	log.SetFlags(0)
	dir, logKey, witnessKey := os.Args[1], os.Args[2], os.Args[3]
	verifiers := note.VerifierList(must(note.NewVerifier(logKey)), newCosigner(witnessKey))
	checkpoint := must(os.ReadFile(filepath.Join(dir, "checkpoint")))
	opened := must(note.Open(checkpoint, verifiers))
	if len(opened.Sigs) != 2 {
		log.Fatalf("%d good signatures instead of 2", len(opened.Sigs))
	}
	lines := strings.Split(opened.Text, "\n")
	size, root := must(strconv.ParseInt(lines[1], 10, 64)), hashOf(lines[2])
	fmt.Printf("checkpoint: %s, %d leaves, signed by %s and %s\n", lines[0], size, opened.Sigs[0].Name, opened.Sigs[1].Name)
	checked := 0
	for _, line := range bytes.Split(bytes.TrimSpace(must(os.ReadFile(filepath.Join(dir, "entries.jsonl")))), []byte("\n")) {
		leaf, hash := leafOf(line)
		proof := string(must(os.ReadFile(filepath.Join(dir, "proofs", fmt.Sprintf("%d.tlog-proof", leaf)))))
		head, signed, _ := strings.Cut(proof, "\n\n")
		parts := strings.Split(head, "\n")
		if parts[0] != "c2sp.org/tlog-proof@v1" || parts[1] != fmt.Sprintf("index %d", leaf) || signed != string(checkpoint) {
			log.Fatalf("the proof of leaf %d is not its own", leaf)
		}
		var path tlog.RecordProof
		for _, part := range parts[2:] {
			path = append(path, hashOf(part))
		}
		if err := tlog.CheckRecord(path, size, root, leaf, hash); err != nil {
			log.Fatalf("leaf %d: %v", leaf, err)
		}
		checked++
	}
	fmt.Printf("entries: %d, each in the log by its proof\n", checked)
}
