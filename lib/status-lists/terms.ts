/** How long a verifier may keep a list (`ttl`), and how long a list is valid (`exp`). */
export const TTL_SECONDS = 30;
export const EXPIRES_SECONDS = 900;
/** A signature is given out for so long, then made anew. */
export const RENEW_SECONDS = 300;
/** How long a cache between us and a verifier may keep a list; the verifier then keeps it for TTL_SECONDS at most. */
export const CACHE_SECONDS = 10;
