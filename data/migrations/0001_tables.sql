CREATE SCHEMA IF NOT EXISTS "platform";
--> statement-breakpoint
CREATE SCHEMA "cases";
--> statement-breakpoint
CREATE SCHEMA "complaints";
--> statement-breakpoint
CREATE SCHEMA "vault";
--> statement-breakpoint
CREATE SCHEMA "institutions";
--> statement-breakpoint
CREATE SCHEMA "oversight";
--> statement-breakpoint
CREATE SCHEMA "personnel";
--> statement-breakpoint
CREATE TABLE "platform"."event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"what" text NOT NULL,
	"actor" text NOT NULL,
	"role" text NOT NULL,
	"office_id" uuid,
	"purpose" text,
	"entity_type" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"payload" jsonb NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "platform"."event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "platform"."grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"grantee" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"object_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	CONSTRAINT "grant_kind" CHECK ("platform"."grant"."kind" in ('SUPERVISION', 'COOPERATION', 'SECONDMENT', 'REFERRAL', 'PARTY')),
	CONSTRAINT "grant_term" CHECK ("platform"."grant"."valid_from" < "platform"."grant"."valid_to")
);
--> statement-breakpoint
ALTER TABLE "platform"."grant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "platform"."idempotency_key" (
	"viewer" text NOT NULL,
	"key" text NOT NULL,
	"field" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_viewer_key_pk" PRIMARY KEY("viewer","key")
);
--> statement-breakpoint
ALTER TABLE "platform"."idempotency_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "platform"."jurisdiction" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"level" text NOT NULL,
	"parent" text COLLATE "C",
	CONSTRAINT "jurisdiction_level" CHECK ("platform"."jurisdiction"."level" in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'))
);
--> statement-breakpoint
ALTER TABLE "platform"."jurisdiction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "platform"."world" (
	"seed" bigint PRIMARY KEY NOT NULL,
	"cases" bigint NOT NULL,
	"state" text NOT NULL,
	"digest" text,
	"today" date,
	CONSTRAINT "world_state" CHECK ("platform"."world"."state" in ('LOADING', 'READY'))
);
--> statement-breakpoint
ALTER TABLE "platform"."world" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_no" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"petitioner" text,
	"respondent" text NOT NULL,
	"patent_number" text COLLATE "C" NOT NULL,
	"patent_type" text NOT NULL,
	"channel" text NOT NULL,
	"legal_basis" text[] NOT NULL,
	"received_on" date NOT NULL,
	"docketed_on" date NOT NULL,
	"due_on" date NOT NULL,
	"concluded_on" date,
	"disposition" text,
	"fine_yuan" integer,
	"origin_complaint_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "case_case_no_unique" UNIQUE("case_no"),
	CONSTRAINT "case_origin_complaint_id_unique" UNIQUE("origin_complaint_id"),
	CONSTRAINT "case_kind" CHECK ("cases"."case"."kind" in ('INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT')),
	CONSTRAINT "case_status" CHECK ("cases"."case"."status" in ('DOCKETED', 'INVESTIGATING', 'SUSPENDED', 'CONCLUDED')),
	CONSTRAINT "case_conclusion" CHECK (("cases"."case"."status" = 'CONCLUDED') = ("cases"."case"."concluded_on" is not null) and ("cases"."case"."concluded_on" is null) = ("cases"."case"."disposition" is null)),
	CONSTRAINT "case_order_of_days" CHECK ("cases"."case"."received_on" <= "cases"."case"."docketed_on" and ("cases"."case"."concluded_on" is null or "cases"."case"."docketed_on" <= "cases"."case"."concluded_on")),
	CONSTRAINT "case_fine" CHECK ("cases"."case"."fine_yuan" is null or ("cases"."case"."disposition" = 'PENALISED' and "cases"."case"."fine_yuan" >= 0))
);
--> statement-breakpoint
ALTER TABLE "cases"."case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."case_handler" (
	"case_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"certificate_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"office_place" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"certificate_number" text COLLATE "C" NOT NULL,
	"lead" boolean NOT NULL,
	"entitled" boolean NOT NULL,
	"assigned_on" date NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "case_handler_case_id_officer_id_pk" PRIMARY KEY("case_id","officer_id")
);
--> statement-breakpoint
ALTER TABLE "cases"."case_handler" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."case_number" (
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "case_number_series" UNIQUE("agency_id","kind","year")
);
--> statement-breakpoint
CREATE TABLE "complaints"."complaint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_no" text COLLATE "C" NOT NULL,
	"receipt_hash" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"subject_right" text NOT NULL,
	"status" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"agency_id" uuid,
	"accused" text NOT NULL,
	"facts" text NOT NULL,
	"identity_mode" text NOT NULL,
	"person_token" text COLLATE "C",
	"registered_on" date NOT NULL,
	"next_due_on" date,
	"closed_on" date,
	"case_id" uuid,
	"bounce_count" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "complaint_complaint_no_unique" UNIQUE("complaint_no"),
	CONSTRAINT "complaint_receipt_hash_unique" UNIQUE("receipt_hash"),
	CONSTRAINT "complaint_kind" CHECK ("complaints"."complaint"."kind" in ('REPORT', 'COMPLAINT')),
	CONSTRAINT "complaint_channel" CHECK ("complaints"."complaint"."channel" in ('PHONE', 'WEB', 'LETTER', 'VISIT', 'TRANSFER')),
	CONSTRAINT "complaint_right" CHECK ("complaints"."complaint"."subject_right" in ('PATENT', 'TRADEMARK', 'COPYRIGHT', 'OTHER')),
	CONSTRAINT "complaint_status" CHECK ("complaints"."complaint"."status" in ('REGISTERED', 'CONSULTATION_ANSWERED', 'REFUSED', 'TRANSFERRED', 'ACKNOWLEDGED', 'RETURNED', 'DOCKETED', 'NOT_DOCKETED', 'RESULT_RECEIVED', 'FEEDBACK_GIVEN', 'CLOSED')),
	CONSTRAINT "complaint_identity" CHECK ("complaints"."complaint"."identity_mode" in ('REAL_NAME', 'CONFIDENTIAL_REAL_NAME', 'ANONYMOUS'))
);
--> statement-breakpoint
ALTER TABLE "complaints"."complaint" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vault"."disclosure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"requested_by" text NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"denial_reason" text,
	"decided_by" text,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "disclosure_status" CHECK ("vault"."disclosure"."status" in ('REQUESTED', 'GRANTED', 'DENIED')),
	CONSTRAINT "disclosure_four_eyes" CHECK ("vault"."disclosure"."decided_by" is null or "vault"."disclosure"."decided_by" <> "vault"."disclosure"."requested_by")
);
--> statement-breakpoint
ALTER TABLE "vault"."disclosure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vault"."identity" (
	"complaint_id" uuid PRIMARY KEY NOT NULL,
	"centre_id" uuid NOT NULL,
	"nonce" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "vault"."identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "complaints"."referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"centre_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"referred_on" date NOT NULL,
	"acknowledged_on" date,
	"returned_on" date,
	"reason" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "complaints"."referral" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "complaints"."step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint_id" uuid NOT NULL,
	"status" text NOT NULL,
	"on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "complaints"."step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" uuid,
	"phone" text,
	"established_on" date NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "agency_code_unique" UNIQUE("code"),
	CONSTRAINT "agency_level" CHECK ("institutions"."agency"."level" in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'))
);
--> statement-breakpoint
ALTER TABLE "institutions"."agency" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."assistance_centre" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"established_on" date NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "assistance_centre_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "institutions"."assistance_centre" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."partner_agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"kind" text NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "partner_agency_code_unique" UNIQUE("code"),
	CONSTRAINT "partner_agency_kind" CHECK ("institutions"."partner_agency"."kind" in ('PUBLIC_SECURITY', 'COURT', 'PROCURATORATE', 'CUSTOMS', 'AIC'))
);
--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "oversight"."stat_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_no" text COLLATE "C" NOT NULL,
	"agency_id" uuid NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"status" text NOT NULL,
	"due_on" date NOT NULL,
	"submitted_on" date,
	"standing" smallint GENERATED ALWAYS AS (case when submitted_on is null then 0 when submitted_on > due_on then 1 else 2 end) STORED NOT NULL,
	"docketed_infringement" integer NOT NULL,
	"docketed_mediation" integer NOT NULL,
	"docketed_counterfeit" integer NOT NULL,
	"concluded_infringement" integer NOT NULL,
	"concluded_mediation" integer NOT NULL,
	"concluded_counterfeit" integer NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "stat_report_report_no_unique" UNIQUE("report_no"),
	CONSTRAINT "stat_report_status" CHECK ("oversight"."stat_report"."status" in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED'))
);
--> statement-breakpoint
ALTER TABLE "oversight"."stat_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "oversight"."supervised_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"supervision_no" text COLLATE "C" NOT NULL,
	"case_id" uuid NOT NULL,
	"level" text NOT NULL,
	"supervisor_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"listed_on" date NOT NULL,
	"due_on" date NOT NULL,
	"last_progress_on" date,
	"status" text NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "supervised_case_supervision_no_unique" UNIQUE("supervision_no"),
	CONSTRAINT "supervised_case_case_id_unique" UNIQUE("case_id"),
	CONSTRAINT "supervised_case_level" CHECK ("oversight"."supervised_case"."level" in ('NATIONAL', 'PROVINCIAL')),
	CONSTRAINT "supervised_case_status" CHECK ("oversight"."supervised_case"."status" in ('LISTED', 'IN_PROGRESS', 'LIFTED'))
);
--> statement-breakpoint
ALTER TABLE "oversight"."supervised_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."certificate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"officer_id" uuid NOT NULL,
	"area" text COLLATE "C" NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"verification_due_on" date NOT NULL,
	"status" text NOT NULL,
	"status_from" date NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "certificate_number_unique" UNIQUE("number"),
	CONSTRAINT "certificate_status" CHECK ("personnel"."certificate"."status" in ('VALID', 'SUSPENDED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED')),
	CONSTRAINT "certificate_term" CHECK ("personnel"."certificate"."issued_on" < "personnel"."certificate"."expires_on")
);
--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."officer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_number" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"post" text NOT NULL,
	"full_time" boolean NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	"phone" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "officer_staff_number_unique" UNIQUE("staff_number"),
	CONSTRAINT "officer_term" CHECK ("personnel"."officer"."left_on" is null or "personnel"."officer"."left_on" >= "personnel"."officer"."joined_on")
);
--> statement-breakpoint
ALTER TABLE "personnel"."officer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "event_entity" ON "platform"."event" USING btree ("entity_id","at","id");--> statement-breakpoint
CREATE INDEX "event_at" ON "platform"."event" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "grant_grantee" ON "platform"."grant" USING btree ("grantee","valid_from","valid_to","object_id");--> statement-breakpoint
CREATE INDEX "jurisdiction_parent" ON "platform"."jurisdiction" USING btree ("parent","code");--> statement-breakpoint
CREATE INDEX "case_docketed" ON "cases"."case" USING btree ("docketed_on","id");--> statement-breakpoint
CREATE INDEX "case_province" ON "cases"."case" USING btree ("province","docketed_on","id");--> statement-breakpoint
CREATE INDEX "case_prefecture" ON "cases"."case" USING btree ("prefecture","docketed_on","id");--> statement-breakpoint
CREATE INDEX "case_county" ON "cases"."case" USING btree ("jurisdiction","docketed_on","id");--> statement-breakpoint
CREATE INDEX "case_agency" ON "cases"."case" USING btree ("agency_id","docketed_on","id");--> statement-breakpoint
CREATE INDEX "case_agency_open" ON "cases"."case" USING btree ("agency_id","due_on","id") WHERE concluded_on is null;--> statement-breakpoint
CREATE INDEX "case_patent" ON "cases"."case" USING btree ("patent_number","docketed_on");--> statement-breakpoint
CREATE INDEX "case_agency_concluded" ON "cases"."case" USING btree ("agency_id","concluded_on");--> statement-breakpoint
CREATE INDEX "case_concluded" ON "cases"."case" USING btree ("concluded_on");--> statement-breakpoint
CREATE INDEX "case_handler_officer" ON "cases"."case_handler" USING btree ("officer_id","assigned_on","case_id");--> statement-breakpoint
CREATE INDEX "complaint_registered" ON "complaints"."complaint" USING btree ("registered_on","id");--> statement-breakpoint
CREATE INDEX "complaint_province" ON "complaints"."complaint" USING btree ("province","registered_on","id");--> statement-breakpoint
CREATE INDEX "complaint_prefecture" ON "complaints"."complaint" USING btree ("prefecture","registered_on","id");--> statement-breakpoint
CREATE INDEX "complaint_county" ON "complaints"."complaint" USING btree ("jurisdiction","registered_on","id");--> statement-breakpoint
CREATE INDEX "complaint_centre" ON "complaints"."complaint" USING btree ("centre_id","registered_on","id");--> statement-breakpoint
CREATE INDEX "complaint_accused" ON "complaints"."complaint" USING btree ("accused","registered_on");--> statement-breakpoint
CREATE INDEX "complaint_open" ON "complaints"."complaint" USING btree ("next_due_on","id") WHERE next_due_on is not null;--> statement-breakpoint
CREATE INDEX "disclosure_complaint" ON "vault"."disclosure" USING btree ("complaint_id");--> statement-breakpoint
CREATE INDEX "referral_complaint" ON "complaints"."referral" USING btree ("complaint_id","referred_on","id");--> statement-breakpoint
CREATE INDEX "referral_agency" ON "complaints"."referral" USING btree ("agency_id","referred_on");--> statement-breakpoint
CREATE INDEX "step_complaint" ON "complaints"."step" USING btree ("complaint_id","on","id");--> statement-breakpoint
CREATE INDEX "agency_jurisdiction" ON "institutions"."agency" USING btree ("jurisdiction");--> statement-breakpoint
CREATE INDEX "agency_parent" ON "institutions"."agency" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agency_established" ON "institutions"."agency" USING btree ("established_on","id");--> statement-breakpoint
CREATE INDEX "assistance_centre_agency" ON "institutions"."assistance_centre" USING btree ("agency_id","code");--> statement-breakpoint
CREATE INDEX "assistance_centre_jurisdiction" ON "institutions"."assistance_centre" USING btree ("jurisdiction");--> statement-breakpoint
CREATE INDEX "stat_report_period" ON "oversight"."stat_report" USING btree ("period","standing","id");--> statement-breakpoint
CREATE INDEX "stat_report_province" ON "oversight"."stat_report" USING btree ("province","period","id");--> statement-breakpoint
CREATE INDEX "stat_report_prefecture" ON "oversight"."stat_report" USING btree ("prefecture","period","id");--> statement-breakpoint
CREATE INDEX "stat_report_county" ON "oversight"."stat_report" USING btree ("jurisdiction","period","id");--> statement-breakpoint
CREATE INDEX "stat_report_agency" ON "oversight"."stat_report" USING btree ("agency_id","period","id");--> statement-breakpoint
CREATE INDEX "supervised_case_listed" ON "oversight"."supervised_case" USING btree ("listed_on","id");--> statement-breakpoint
CREATE INDEX "supervised_case_province" ON "oversight"."supervised_case" USING btree ("province","listed_on","id");--> statement-breakpoint
CREATE INDEX "supervised_case_prefecture" ON "oversight"."supervised_case" USING btree ("prefecture","listed_on","id");--> statement-breakpoint
CREATE INDEX "supervised_case_county" ON "oversight"."supervised_case" USING btree ("jurisdiction","listed_on","id");--> statement-breakpoint
CREATE INDEX "certificate_officer" ON "personnel"."certificate" USING btree ("officer_id","issued_on");--> statement-breakpoint
CREATE INDEX "certificate_province" ON "personnel"."certificate" USING btree ("province","expires_on","id");--> statement-breakpoint
CREATE INDEX "certificate_prefecture" ON "personnel"."certificate" USING btree ("prefecture","expires_on","id");--> statement-breakpoint
CREATE INDEX "certificate_county" ON "personnel"."certificate" USING btree ("jurisdiction","expires_on","id");--> statement-breakpoint
CREATE INDEX "certificate_expires" ON "personnel"."certificate" USING btree ("expires_on","id");--> statement-breakpoint
CREATE INDEX "certificate_issued" ON "personnel"."certificate" USING btree ("issued_on","id");--> statement-breakpoint
CREATE INDEX "officer_agency" ON "personnel"."officer" USING btree ("agency_id","staff_number");--> statement-breakpoint
CREATE INDEX "officer_province" ON "personnel"."officer" USING btree ("province","staff_number");--> statement-breakpoint
CREATE INDEX "officer_prefecture" ON "personnel"."officer" USING btree ("prefecture","staff_number");--> statement-breakpoint
CREATE INDEX "officer_county" ON "personnel"."officer" USING btree ("jurisdiction","staff_number");--> statement-breakpoint
CREATE INDEX "officer_joined" ON "personnel"."officer" USING btree ("joined_on","id");--> statement-breakpoint
CREATE POLICY "reads" ON "platform"."event" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((entity_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((office_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE')));--> statement-breakpoint
CREATE POLICY "appends" ON "platform"."event" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("platform"."event"."actor" = current_setting('app.subject', true) and "platform"."event"."role" = current_setting('app.role', true));--> statement-breakpoint
CREATE POLICY "reads" ON "platform"."grant" AS PERMISSIVE FOR SELECT TO public USING ("platform"."grant"."grantee" in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')));--> statement-breakpoint
CREATE POLICY "own" ON "platform"."idempotency_key" AS PERMISSIVE FOR ALL TO public USING ("platform"."idempotency_key"."viewer" = current_setting('app.subject', true));--> statement-breakpoint
CREATE POLICY "reads" ON "platform"."jurisdiction" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "reads" ON "platform"."world" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."case" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."case" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."case" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."case_handler" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."case_handler" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('HANDLER'))) and exists (select from cases."case" c where c.id = case_id and c.jurisdiction = case_handler.jurisdiction and c.agency_id = case_handler.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."case_handler" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('HANDLER'))) and exists (select from cases."case" c where c.id = case_id and c.jurisdiction = case_handler.jurisdiction and c.agency_id = case_handler.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('HANDLER'))) and exists (select from cases."case" c where c.id = case_id and c.jurisdiction = case_handler.jurisdiction and c.agency_id = case_handler.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "complaints"."complaint" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((centre_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE', 'CUSTODIAN')) or ((id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "complaints"."complaint" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('HANDLER')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE')));--> statement-breakpoint
CREATE POLICY "updates" ON "complaints"."complaint" AS PERMISSIVE FOR UPDATE TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('HANDLER')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) WITH CHECK (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('HANDLER')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE')));--> statement-breakpoint
CREATE POLICY "requester_or_custodian" ON "vault"."disclosure" AS PERMISSIVE FOR SELECT TO public USING ("vault"."disclosure"."requested_by" = current_setting('app.subject', true) or (current_setting('app.role', true) = 'CUSTODIAN' and "vault"."disclosure"."centre_id"::text = current_setting('app.office', true)));--> statement-breakpoint
CREATE POLICY "requests" ON "vault"."disclosure" AS PERMISSIVE FOR INSERT TO public WITH CHECK ("vault"."disclosure"."requested_by" = current_setting('app.subject', true) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'CENTRE') and "vault"."disclosure"."status" = 'REQUESTED' and exists (select from complaints.complaint c where c.id = complaint_id and c.centre_id = disclosure.centre_id and c.jurisdiction = disclosure.jurisdiction));--> statement-breakpoint
CREATE POLICY "decides" ON "vault"."disclosure" AS PERMISSIVE FOR UPDATE TO public USING (current_setting('app.role', true) = 'CUSTODIAN' and "vault"."disclosure"."centre_id"::text = current_setting('app.office', true)) WITH CHECK (current_setting('app.role', true) = 'CUSTODIAN' and "vault"."disclosure"."centre_id"::text = current_setting('app.office', true));--> statement-breakpoint
CREATE POLICY "opened" ON "vault"."identity" AS PERMISSIVE FOR SELECT TO public USING (exists (select from vault.disclosure d where d.complaint_id = "vault"."identity"."complaint_id" and d.status = 'GRANTED' and d.requested_by = current_setting('app.subject', true) and d.expires_at > now()));--> statement-breakpoint
CREATE POLICY "seals" ON "vault"."identity" AS PERMISSIVE FOR INSERT TO public WITH CHECK (current_setting('app.role', true) = 'CENTRE' and "vault"."identity"."centre_id"::text = current_setting('app.office', true));--> statement-breakpoint
CREATE POLICY "reads" ON "complaints"."referral" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((centre_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE', 'CUSTODIAN')) or ((complaint_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "complaints"."referral" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('HANDLER')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from complaints.complaint c where c.id = complaint_id and c.jurisdiction = referral.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "complaints"."referral" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('HANDLER')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from complaints.complaint c where c.id = complaint_id and c.jurisdiction = referral.jurisdiction)) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('HANDLER')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from complaints.complaint c where c.id = complaint_id and c.jurisdiction = referral.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "complaints"."step" AS PERMISSIVE FOR SELECT TO public USING (exists (select from complaints.complaint c where c.id = complaint_id));--> statement-breakpoint
CREATE POLICY "inserts" ON "complaints"."step" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select from complaints.complaint c where c.id = complaint_id and ((current_setting('app.role', true) = 'CENTRE' and c.centre_id::text = current_setting('app.office', true)) or (current_setting('app.role', true) = 'HANDLER' and c.agency_id::text = current_setting('app.office', true)))));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."agency" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."agency" AS PERMISSIVE FOR INSERT TO public WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."agency" AS PERMISSIVE FOR UPDATE TO public USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."assistance_centre" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."assistance_centre" AS PERMISSIVE FOR INSERT TO public WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."assistance_centre" AS PERMISSIVE FOR UPDATE TO public USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."partner_agency" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."partner_agency" AS PERMISSIVE FOR INSERT TO public WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."partner_agency" AS PERMISSIVE FOR UPDATE TO public USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "reads" ON "oversight"."stat_report" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "oversight"."stat_report" AS PERMISSIVE FOR INSERT TO public WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "updates" ON "oversight"."stat_report" AS PERMISSIVE FOR UPDATE TO public USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "reads" ON "oversight"."supervised_case" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "oversight"."supervised_case" AS PERMISSIVE FOR INSERT TO public WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "updates" ON "oversight"."supervised_case" AS PERMISSIVE FOR UPDATE TO public USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."certificate" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."certificate" AS PERMISSIVE FOR INSERT TO public WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."certificate" AS PERMISSIVE FOR UPDATE TO public USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."officer" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."officer" AS PERMISSIVE FOR INSERT TO public WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."officer" AS PERMISSIVE FOR UPDATE TO public USING (false) WITH CHECK (false);