CREATE TABLE "alarms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"region" text NOT NULL,
	"officer_id" uuid,
	"resident_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_by" uuid,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "canaries" (
	"resident_id" uuid PRIMARY KEY NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approval_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"act" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"resident_id" uuid,
	"case_id" uuid,
	"region" text NOT NULL,
	"office_id" uuid NOT NULL,
	"maker_id" uuid NOT NULL,
	"maker_session" text NOT NULL,
	"key" uuid NOT NULL,
	"input_sealed" "bytea" NOT NULL,
	"causes" jsonb NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"escalated_at" timestamp with time zone,
	"status" text DEFAULT 'waiting' NOT NULL,
	"taken_by" uuid,
	"taken_until" timestamp with time zone,
	"evidence_seen_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"note" text,
	CONSTRAINT "approval_requests_key_unique" UNIQUE("key"),
	CONSTRAINT "maker_is_not_checker" CHECK ("approval_requests"."decided_by" <> "approval_requests"."maker_id"),
	CONSTRAINT "maker_takes_nothing" CHECK ("approval_requests"."taken_by" <> "approval_requests"."maker_id"),
	CONSTRAINT "decided_by_somebody" CHECK (("approval_requests"."status" in ('approved', 'rejected', 'returned')) = ("approval_requests"."decided_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"officer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"link_hash" "bytea" NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "invitations_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "officer_mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"officer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_sealed" "bytea" NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "officer_secrets" (
	"officer_id" uuid PRIMARY KEY NOT NULL,
	"totp_sealed" "bytea",
	"totp_confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"pin_hash" text
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"officer_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "passkeys_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"officer_id" uuid NOT NULL,
	"code_mac" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_code_mac_unique" UNIQUE("code_mac")
);
--> statement-breakpoint
CREATE TABLE "sso_identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sso_identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "officer_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region" text NOT NULL,
	"made_by" uuid NOT NULL,
	"file_name" text NOT NULL,
	"rows_sealed" "bytea" NOT NULL,
	"total" integer NOT NULL,
	"bad" integer NOT NULL,
	"status" text DEFAULT 'previewed' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"result_sealed" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region" text NOT NULL,
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_policy_an_area" UNIQUE("region","name")
);
--> statement-breakpoint
CREATE TABLE "factor_proofs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_ref" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"act" text NOT NULL,
	"object_id" uuid,
	"input_mac" "bytea" NOT NULL,
	"challenge" "bytea" NOT NULL,
	"failures" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proven_at" timestamp with time zone,
	"method" text,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "sessions_officer";--> statement-breakpoint
ALTER TABLE "officers" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "maker_id" uuid DEFAULT nullif(current_setting('app.maker', true), '')::uuid;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "email_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "email_index" "bytea";--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "nik_index" "bytea";--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "joined_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "statement_signed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "disabled_reason" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "method" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "office_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "counter_number" smallint;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "pin_failures" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_seen_by_officers_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canaries" ADD CONSTRAINT "canaries_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_maker_id_officers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_taken_by_officers_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_mails" ADD CONSTRAINT "officer_mails_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_secrets" ADD CONSTRAINT "officer_secrets_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sso_identities" ADD CONSTRAINT "sso_identities_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_imports" ADD CONSTRAINT "officer_imports_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_imports" ADD CONSTRAINT "officer_imports_made_by_officers_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_set_by_officers_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_proofs" ADD CONSTRAINT "factor_proofs_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alarms_region" ON "alarms" USING btree ("region","at");--> statement-breakpoint
CREATE INDEX "approval_requests_waiting" ON "approval_requests" USING btree ("region","due_at") WHERE "approval_requests"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "approval_requests_case" ON "approval_requests" USING btree ("case_id","made_at");--> statement-breakpoint
CREATE INDEX "approval_requests_decided" ON "approval_requests" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "invitations_officer" ON "invitations" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "officer_mails_created" ON "officer_mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "passkeys_officer" ON "passkeys" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_officer" ON "recovery_codes" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "factor_proofs_session" ON "factor_proofs" USING btree ("session_ref","act");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_lookups" ON "audit_entries" USING btree ("actor_id","at") WHERE "audit_entries"."act" in ('resident.find', 'resident.find-by-name');--> statement-breakpoint
CREATE INDEX "officers_office" ON "officers" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "officers_region" ON "officers" USING btree ("region");--> statement-breakpoint
CREATE UNIQUE INDEX "one_officer_an_email" ON "officers" USING btree ("email_index");--> statement-breakpoint
CREATE UNIQUE INDEX "one_counter_session" ON "sessions" USING btree ("officer_id") WHERE "sessions"."ended_at" is null and "sessions"."factor_at" is not null;--> statement-breakpoint
CREATE INDEX "sessions_officer" ON "sessions" USING btree ("officer_id","created_at");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "two_people" CHECK ("audit_entries"."maker_id" <> "audit_entries"."actor_id");