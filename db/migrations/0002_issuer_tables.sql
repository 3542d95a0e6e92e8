-- Made by drizzle-kit; the reference and the unique index of credentials.list_id follow in 0003, once old rows have theirs.
CREATE TABLE "presentations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"case_id" uuid,
	"office_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"link_hash" "bytea" NOT NULL,
	"nonce" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"outcome" text,
	"shown_device_id" uuid,
	CONSTRAINT "presentations_link_hash_unique" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "status_blocks" (
	"id" integer PRIMARY KEY NOT NULL,
	"permutation_key" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "status_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"credential_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"region" text NOT NULL,
	"status" text NOT NULL,
	"list_id" integer NOT NULL,
	"list_index" integer NOT NULL,
	"list_version" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "status_lists" (
	"id" integer PRIMARY KEY NOT NULL,
	"kid" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"signed_version" bigint,
	"signed_at" timestamp with time zone,
	"signed" text
);
--> statement-breakpoint
CREATE TABLE "status_publications" (
	"list_id" integer NOT NULL,
	"version" bigint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "status_publications_list_id_version_pk" PRIMARY KEY("list_id","version")
);
--> statement-breakpoint
CREATE TABLE "used_once" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "lost_device_id" uuid;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "form" text DEFAULT 'wallet' NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "list_id" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "list_index" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "devices" ADD COLUMN "key_thumbprint" text;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "exchanged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "token_hash" "bytea";--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "token_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "bound_device_id" uuid;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presentations" ADD CONSTRAINT "presentations_shown_device_id_devices_id_fk" FOREIGN KEY ("shown_device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_region_areas_path_fk" FOREIGN KEY ("region") REFERENCES "public"."areas"("path") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_list_id_status_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."status_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_publications" ADD CONSTRAINT "status_publications_list_id_status_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."status_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "presentations_resident" ON "presentations" USING btree ("resident_id","created_at");--> statement-breakpoint
CREATE INDEX "status_changes_device" ON "status_changes" USING btree ("device_id","changed_at");--> statement-breakpoint
CREATE INDEX "status_changes_list" ON "status_changes" USING btree ("list_id","list_version");--> statement-breakpoint
CREATE INDEX "used_once_expires" ON "used_once" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_bound_device_id_devices_id_fk" FOREIGN KEY ("bound_device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credentials_out_of_force" ON "credentials" USING btree ("list_id") WHERE "credentials"."status" <> 'active';--> statement-breakpoint
CREATE UNIQUE INDEX "one_person_a_key" ON "devices" USING btree ("key_thumbprint") WHERE "devices"."unbound_at" is null;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_token_hash_unique" UNIQUE("token_hash");