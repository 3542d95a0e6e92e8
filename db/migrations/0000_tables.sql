CREATE TABLE "areas" (
	"path" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"parent_path" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"successor_path" text,
	CONSTRAINT "areas_code_unique" UNIQUE("code"),
	CONSTRAINT "areas_path_shape" CHECK ("areas"."path" ~ '^ID([.][0-9]{2}){0,3}$')
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"region" text NOT NULL,
	"address" text NOT NULL,
	"time_zone" text NOT NULL,
	"counters" smallint NOT NULL,
	CONSTRAINT "offices_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "card_orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"pickup_office_id" uuid NOT NULL,
	"status" text DEFAULT 'ordered' NOT NULL,
	"ordered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "card_orders_case_id_unique" UNIQUE("case_id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"office_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"cause" text NOT NULL,
	"occurred_on" date,
	"occurred_place" text,
	"police_letter_number" text,
	"police_letter_date" date,
	"police_station" text,
	"queue_number" text,
	"access_reason" text,
	"access_note" text,
	"identity_confirmed_at" timestamp with time zone,
	"destination" text,
	"phone_sealed" "bytea",
	"phone_index" "bytea",
	"phone_confirmed_at" timestamp with time zone,
	"email_sealed" "bytea",
	"email_index" "bytea",
	"email_confirmed_at" timestamp with time zone,
	"pickup_office_id" uuid,
	"revoked_at" timestamp with time zone,
	"stop_reason" text,
	"receipt_copies" smallint DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "cases_number_unique" UNIQUE("number"),
	CONSTRAINT "cases_closed_matches_status" CHECK (("cases"."closed_at" is not null) = ("cases"."status" in ('completed', 'stopped', 'cancelled')))
);
--> statement-breakpoint
CREATE TABLE "contact_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"channel" text NOT NULL,
	"contact_index" "bytea" NOT NULL,
	"code_mac" "bytea" NOT NULL,
	"failures" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"evidence" jsonb NOT NULL,
	"document_kind" text,
	"document_number_sealed" "bytea",
	"route" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"device_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"suspended_by_case" uuid,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"model" text NOT NULL,
	"phone_sealed" "bytea" NOT NULL,
	"phone_index" "bytea" NOT NULL,
	"email_sealed" "bytea" NOT NULL,
	"email_index" "bytea" NOT NULL,
	"bound_at" timestamp with time zone DEFAULT now() NOT NULL,
	"bound_office_id" uuid,
	"last_used_at" timestamp with time zone,
	"unbound_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"pin_mac" "bytea" NOT NULL,
	"pin_failures" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"redeemed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "offers_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "act_outcomes" (
	"key" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"act" text NOT NULL,
	"input_mac" "bytea" NOT NULL,
	"result_sealed" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"actor_kind" text DEFAULT coalesce(nullif(current_setting('app.actor_kind', true), ''), 'machine') NOT NULL,
	"actor_id" uuid DEFAULT nullif(current_setting('app.actor', true), '')::uuid,
	"role" text DEFAULT nullif(current_setting('app.role', true), ''),
	"office_id" uuid DEFAULT nullif(current_setting('app.office', true), '')::uuid,
	"session_ref" text DEFAULT nullif(current_setting('app.session', true), ''),
	"request_id" text DEFAULT nullif(current_setting('app.request', true), ''),
	"act" text NOT NULL,
	"outcome" text DEFAULT 'done' NOT NULL,
	"region" text,
	"subject_id" uuid,
	"resident_id" uuid,
	"case_id" uuid,
	"reason" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"to_sealed" "bytea" NOT NULL,
	"to_index" "bytea" NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"region" text NOT NULL,
	"office_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "officers_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_because" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"name_index" "bytea" PRIMARY KEY NOT NULL,
	"failures" smallint NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "families" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"region" text NOT NULL,
	"number_sealed" "bytea" NOT NULL,
	"number_index" "bytea" NOT NULL,
	"address" text NOT NULL,
	"rt" text NOT NULL,
	"rw" text NOT NULL,
	"village" text NOT NULL,
	"postal_code" text NOT NULL,
	CONSTRAINT "families_number_index_unique" UNIQUE("number_index")
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"family_id" uuid NOT NULL,
	"region" text NOT NULL,
	"nik_sealed" "bytea" NOT NULL,
	"nik_index" "bytea" NOT NULL,
	"nik_state" text DEFAULT 'active' NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_place" text NOT NULL,
	"birth_date" date NOT NULL,
	"blood_type" text NOT NULL,
	"religion" text NOT NULL,
	"marital_status" text NOT NULL,
	"married_on" date,
	"marriage_certificate" text,
	"divorce_certificate" text,
	"family_relation" text NOT NULL,
	"disability" text,
	"education" text NOT NULL,
	"occupation" text NOT NULL,
	"citizenship" text DEFAULT 'WNI' NOT NULL,
	"stay_permit_until" date,
	"birth_certificate" text,
	"mother_nik_sealed" "bytea",
	"mother_name" text NOT NULL,
	"father_nik_sealed" "bytea",
	"father_name" text NOT NULL,
	"previous_address" text,
	"domicile_state" text DEFAULT 'resident' NOT NULL,
	"enrolment" text NOT NULL,
	"deceased_on" date,
	"portrait" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "residents_nik_index_unique" UNIQUE("nik_index")
);
--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_path_areas_path_fk" FOREIGN KEY ("parent_path") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_successor_path_areas_path_fk" FOREIGN KEY ("successor_path") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offices" ADD CONSTRAINT "offices_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_orders" ADD CONSTRAINT "card_orders_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_orders" ADD CONSTRAINT "card_orders_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_orders" ADD CONSTRAINT "card_orders_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_orders" ADD CONSTRAINT "card_orders_pickup_office_id_offices_id_fk" FOREIGN KEY ("pickup_office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_opened_by_officers_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_pickup_office_id_offices_id_fk" FOREIGN KEY ("pickup_office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_codes" ADD CONSTRAINT "contact_codes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_codes" ADD CONSTRAINT "contact_codes_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_codes" ADD CONSTRAINT "contact_codes_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_checks" ADD CONSTRAINT "identity_checks_checked_by_officers_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_suspended_by_case_cases_id_fk" FOREIGN KEY ("suspended_by_case") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_bound_office_id_offices_id_fk" FOREIGN KEY ("bound_office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "families" ADD CONSTRAINT "families_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residents" ADD CONSTRAINT "residents_family_id_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."families"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residents" ADD CONSTRAINT "residents_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "areas_parent" ON "areas" USING btree ("parent_path");--> statement-breakpoint
CREATE INDEX "offices_region" ON "offices" USING btree ("region");--> statement-breakpoint
CREATE INDEX "card_orders_resident" ON "card_orders" USING btree ("resident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_case" ON "cases" USING btree ("resident_id") WHERE "cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "cases_resident" ON "cases" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "cases_office" ON "cases" USING btree ("office_id","updated_at");--> statement-breakpoint
CREATE INDEX "cases_phone" ON "cases" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "contact_codes_case" ON "contact_codes" USING btree ("case_id","channel");--> statement-breakpoint
CREATE INDEX "identity_checks_case" ON "identity_checks" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "credentials_resident" ON "credentials" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "credentials_device" ON "credentials" USING btree ("device_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_device" ON "devices" USING btree ("resident_id") WHERE "devices"."unbound_at" is null;--> statement-breakpoint
CREATE INDEX "devices_phone" ON "devices" USING btree ("phone_index");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_offer" ON "offers" USING btree ("resident_id") WHERE "offers"."redeemed_at" is null and "offers"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "offers_case" ON "offers" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "act_outcomes_created" ON "act_outcomes" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "audit_entries_xid" ON "audit_entries" USING btree ("xid");--> statement-breakpoint
CREATE INDEX "audit_entries_resident" ON "audit_entries" USING btree ("resident_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_case" ON "audit_entries" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "messages_case" ON "messages" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "messages_created" ON "messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sessions_officer" ON "sessions" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "residents_birth_date" ON "residents" USING btree ("birth_date","region");--> statement-breakpoint
CREATE INDEX "residents_family" ON "residents" USING btree ("family_id");