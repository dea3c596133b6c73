CREATE TABLE "institutions"."agency_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" uuid,
	"merged_into_id" uuid,
	"document" text,
	"merger_document" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "agency_version_level" CHECK ("institutions"."agency_version"."level" in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY')),
	CONSTRAINT "agency_version_term" CHECK ("institutions"."agency_version"."valid_to" is null or "institutions"."agency_version"."valid_from" < "institutions"."agency_version"."valid_to"),
	CONSTRAINT "agency_version_merger" CHECK (("institutions"."agency_version"."merged_into_id" is null) = ("institutions"."agency_version"."merger_document" is null) and ("institutions"."agency_version"."merged_into_id" is null or "institutions"."agency_version"."valid_to" is not null))
);
--> statement-breakpoint
ALTER TABLE "institutions"."agency_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."jurisdiction_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"parent" text COLLATE "C",
	"became_codes" text[] NOT NULL,
	"document" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "jurisdiction_version_level" CHECK ("institutions"."jurisdiction_version"."level" in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY')),
	CONSTRAINT "jurisdiction_version_term" CHECK ("institutions"."jurisdiction_version"."valid_to" is null or "institutions"."jurisdiction_version"."valid_from" < "institutions"."jurisdiction_version"."valid_to")
);
--> statement-breakpoint
ALTER TABLE "institutions"."jurisdiction_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."agency_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"duty_level" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"plaque" text,
	"plaque_from" date,
	"approval_no" text,
	"approved_on" date,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "agency_unit_kind" CHECK ("institutions"."agency_unit"."kind" in ('DIVISION', 'SECTION', 'GUIDANCE', 'DISPATCH_COMMAND')),
	CONSTRAINT "agency_unit_duty" CHECK ("institutions"."agency_unit"."duty_level" in ('DEDICATED', 'MAIN')),
	CONSTRAINT "agency_unit_plaque" CHECK ("institutions"."agency_unit"."plaque" is null or "institutions"."agency_unit"."plaque" in ('CORPS', 'DETACHMENT')),
	CONSTRAINT "agency_unit_approval" CHECK (("institutions"."agency_unit"."plaque" is null) = ("institutions"."agency_unit"."approval_no" is null) and ("institutions"."agency_unit"."plaque" is null) = ("institutions"."agency_unit"."approved_on" is null) and ("institutions"."agency_unit"."plaque" is null) = ("institutions"."agency_unit"."plaque_from" is null) and ("institutions"."agency_unit"."approved_on" is null or "institutions"."agency_unit"."approved_on" <= "institutions"."agency_unit"."plaque_from")),
	CONSTRAINT "agency_unit_term" CHECK ("institutions"."agency_unit"."valid_to" is null or "institutions"."agency_unit"."valid_from" < "institutions"."agency_unit"."valid_to")
);
--> statement-breakpoint
ALTER TABLE "institutions"."agency_unit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."equipment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"quantity" integer NOT NULL,
	"condition" text NOT NULL,
	"held_by" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "equipment_kind" CHECK ("institutions"."equipment"."kind" in ('VEHICLE', 'CAMERA', 'AUDIO_RECORDER', 'BODY_CAMERA', 'COMPUTER', 'EVIDENCE_KIT', 'PRINTER', 'QUERY_DEVICE', 'ARCHIVE_STORAGE')),
	CONSTRAINT "equipment_condition" CHECK ("institutions"."equipment"."condition" in ('GOOD', 'WORN', 'BROKEN')),
	CONSTRAINT "equipment_quantity" CHECK ("institutions"."equipment"."quantity" between 1 and 10000),
	CONSTRAINT "equipment_term" CHECK ("institutions"."equipment"."valid_to" is null or "institutions"."equipment"."valid_from" < "institutions"."equipment"."valid_to")
);
--> statement-breakpoint
ALTER TABLE "institutions"."equipment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."programme_membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"member_id" uuid NOT NULL,
	"member_kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"entry_document" text NOT NULL,
	"exit_reason" text,
	"exit_document" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "programme_membership_programme" CHECK ("institutions"."programme_membership"."programme" in ('PROJECT_526', 'PILOT_CITY', 'DEMONSTRATION_CITY', 'ASSISTANCE_CENTRES', 'KEY_CENTRE', 'TALENT_SERVICE_PILOT')),
	CONSTRAINT "programme_membership_kind" CHECK ("institutions"."programme_membership"."member_kind" = (case when "institutions"."programme_membership"."programme" in ('ASSISTANCE_CENTRES', 'KEY_CENTRE') then 'CENTRE' else 'AGENCY' end)),
	CONSTRAINT "programme_membership_term" CHECK ("institutions"."programme_membership"."valid_to" is null or "institutions"."programme_membership"."valid_from" < "institutions"."programme_membership"."valid_to"),
	CONSTRAINT "programme_membership_exit" CHECK (("institutions"."programme_membership"."exit_reason" is null) = ("institutions"."programme_membership"."valid_to" is null) and ("institutions"."programme_membership"."exit_reason" is null or "institutions"."programme_membership"."exit_reason" in ('FAILED_EVALUATION', 'OWN_REQUEST', 'REORGANISED', 'PROGRAMME_ENDED')))
);
--> statement-breakpoint
ALTER TABLE "institutions"."programme_membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."venue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"rooms" integer NOT NULL,
	"recording" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "venue_kind" CHECK ("institutions"."venue"."kind" in ('DEDICATED', 'SHARED')),
	CONSTRAINT "venue_rooms" CHECK ("institutions"."venue"."rooms" between 1 and 200),
	CONSTRAINT "venue_term" CHECK ("institutions"."venue"."valid_to" is null or "institutions"."venue"."valid_from" < "institutions"."venue"."valid_to")
);
--> statement-breakpoint
ALTER TABLE "institutions"."venue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."collaboration_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"title" text NOT NULL,
	"region" text,
	"parties" uuid[] NOT NULL,
	"signed_on" date NOT NULL,
	"ends_on" date,
	"scope" text NOT NULL,
	"contact_point" text NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "collaboration_agreement_parties" CHECK (cardinality("institutions"."collaboration_agreement"."parties") >= 2),
	CONSTRAINT "collaboration_agreement_term" CHECK ("institutions"."collaboration_agreement"."ends_on" is null or "institutions"."collaboration_agreement"."signed_on" <= "institutions"."collaboration_agreement"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "institutions"."collaboration_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."contact_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"base_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"topic" text NOT NULL,
	"output" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "institutions"."contact_activity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."key_contact_base" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"contact_person" text NOT NULL,
	"status" text NOT NULL,
	"nominated_on" date NOT NULL,
	"joined_on" date,
	"status_from" date NOT NULL,
	"reason" text,
	"listed_nationally" boolean GENERATED ALWAYS AS (status in ('LISTED_NATIONAL', 'RENEWED')) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "key_contact_base_kind" CHECK ("institutions"."key_contact_base"."kind" in ('JUDICIAL', 'RESEARCH', 'LEGAL_SERVICE', 'MARKET_ENTITY')),
	CONSTRAINT "key_contact_base_status" CHECK ("institutions"."key_contact_base"."status" in ('NOMINATED', 'REVIEWED', 'LISTED_LOCAL', 'RECOMMENDED_NATIONAL', 'LISTED_NATIONAL', 'RENEWED', 'WITHDRAWN'))
);
--> statement-breakpoint
ALTER TABLE "institutions"."key_contact_base" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."dispute_forecast" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"patent_number" text COLLATE "C" NOT NULL,
	"case_id" uuid,
	"complaint_id" uuid,
	"dispute" text,
	"matter_place" text COLLATE "C",
	"matter_office" uuid,
	"raised_on" date NOT NULL,
	"due_on" date NOT NULL,
	"forecast_on" date,
	"impact" text,
	"likelihood" text,
	"plan" text,
	"centre_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "dispute_forecast_case" UNIQUE("profile_id","case_id"),
	CONSTRAINT "dispute_forecast_complaint" UNIQUE("profile_id","complaint_id"),
	CONSTRAINT "dispute_forecast_cause" CHECK (num_nonnulls("institutions"."dispute_forecast"."case_id", "institutions"."dispute_forecast"."complaint_id", "institutions"."dispute_forecast"."dispute") = 1),
	CONSTRAINT "dispute_forecast_matter" CHECK (num_nonnulls("institutions"."dispute_forecast"."matter_place", "institutions"."dispute_forecast"."matter_office") = case when "institutions"."dispute_forecast"."dispute" is null then 2 else 0 end),
	CONSTRAINT "dispute_forecast_levels" CHECK (coalesce("institutions"."dispute_forecast"."impact", 'LOW') in ('LOW', 'MEDIUM', 'HIGH') and coalesce("institutions"."dispute_forecast"."likelihood", 'LOW') in ('LOW', 'MEDIUM', 'HIGH')),
	CONSTRAINT "dispute_forecast_made" CHECK (("institutions"."dispute_forecast"."forecast_on" is null) = ("institutions"."dispute_forecast"."plan" is null) and ("institutions"."dispute_forecast"."forecast_on" is null) = ("institutions"."dispute_forecast"."impact" is null) and ("institutions"."dispute_forecast"."forecast_on" is null) = ("institutions"."dispute_forecast"."likelihood" is null))
);
--> statement-breakpoint
ALTER TABLE "institutions"."dispute_forecast" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."profile_patent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"patent_number" text COLLATE "C" NOT NULL,
	"centre_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "profile_patent_once" UNIQUE("profile_id","patent_number")
);
--> statement-breakpoint
ALTER TABLE "institutions"."profile_patent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."service_action" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"done_on" date NOT NULL,
	"done_by" text NOT NULL,
	"result" text NOT NULL,
	"centre_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "service_action_by" CHECK ("institutions"."service_action"."done_by" in ('CENTRE', 'OFFICE')),
	CONSTRAINT "service_action_kind" CHECK ("institutions"."service_action"."kind" in ('MONITORING', 'TRACKING', 'GUIDANCE', 'EARLY_INTERVENTION', 'RAPID_PROTECTION'))
);
--> statement-breakpoint
ALTER TABLE "institutions"."service_action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."talent_profile" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_no" text COLLATE "C" NOT NULL,
	"centre_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sponsor" text NOT NULL,
	"tags" text[] NOT NULL,
	"status" text NOT NULL,
	"nominated_on" date NOT NULL,
	"status_from" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "talent_profile_profile_no_unique" UNIQUE("profile_no"),
	CONSTRAINT "talent_profile_kind" CHECK ("institutions"."talent_profile"."kind" in ('TALENT', 'PROJECT')),
	CONSTRAINT "talent_profile_status" CHECK ("institutions"."talent_profile"."status" in ('NOMINATED', 'ENROLLED', 'ACTIVE', 'ALERT', 'CLOSED'))
);
--> statement-breakpoint
ALTER TABLE "institutions"."talent_profile" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."legal_instrument" (
	"id" uuid PRIMARY KEY NOT NULL,
	"doc_no" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"status" text NOT NULL,
	"promulgated_on" date,
	"effective_from" date,
	"repealed_on" date,
	"basis" text[] NOT NULL,
	"articles" text[] NOT NULL,
	"previous_id" uuid,
	"published" boolean GENERATED ALWAYS AS (status <> 'DRAFT') STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "legal_instrument_own_number" UNIQUE("agency_id","doc_no"),
	CONSTRAINT "legal_instrument_kind" CHECK ("institutions"."legal_instrument"."kind" in ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT', 'COLLABORATION_RULE')),
	CONSTRAINT "legal_instrument_status" CHECK ("institutions"."legal_instrument"."status" in ('DRAFT', 'CONSULTATION', 'ADOPTED', 'IN_FORCE', 'AMENDED', 'REPEALED')),
	CONSTRAINT "legal_instrument_force" CHECK ("institutions"."legal_instrument"."status" not in ('IN_FORCE', 'AMENDED', 'REPEALED') or "institutions"."legal_instrument"."effective_from" is not null),
	CONSTRAINT "legal_instrument_repeal" CHECK ("institutions"."legal_instrument"."status" not in ('AMENDED', 'REPEALED') or "institutions"."legal_instrument"."repealed_on" is not null)
);
--> statement-breakpoint
ALTER TABLE "institutions"."legal_instrument" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "institutions"."legislation_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"level" text NOT NULL,
	"stage" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"listed_on" date NOT NULL,
	"stage_from" date NOT NULL,
	"instrument_id" uuid,
	"published" boolean GENERATED ALWAYS AS (stage not in ('LISTED', 'DRAFTING')) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "legislation_project_level" CHECK ("institutions"."legislation_project"."level" in ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT')),
	CONSTRAINT "legislation_project_stage" CHECK ("institutions"."legislation_project"."stage" in ('LISTED', 'DRAFTING', 'CONSULTATION', 'DELIBERATION', 'PROMULGATED', 'IN_FORCE'))
);
--> statement-breakpoint
ALTER TABLE "institutions"."legislation_project" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."declared_relation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"counterpart" text NOT NULL,
	"declared_on" date NOT NULL,
	"ends_on" date,
	"note" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "declared_relation_kind" CHECK ("personnel"."declared_relation"."kind" in ('RELATIVE', 'FORMER_EMPLOYER', 'FINANCIAL_INTEREST', 'PATENT_AGENT', 'OTHER')),
	CONSTRAINT "declared_relation_term" CHECK ("personnel"."declared_relation"."ends_on" is null or "personnel"."declared_relation"."declared_on" <= "personnel"."declared_relation"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "personnel"."declared_relation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."officer_service" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"post" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"end_reason" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "officer_service_term" CHECK ("personnel"."officer_service"."valid_to" is null or "personnel"."officer_service"."valid_from" < "personnel"."officer_service"."valid_to"),
	CONSTRAINT "officer_service_end" CHECK (("personnel"."officer_service"."end_reason" is null) = ("personnel"."officer_service"."valid_to" is null) and ("personnel"."officer_service"."end_reason" is null or "personnel"."officer_service"."end_reason" in ('TRANSFERRED', 'POST_CHANGED', 'RESIGNED', 'DISMISSED', 'RETIRED', 'REORGANISED')))
);
--> statement-breakpoint
ALTER TABLE "personnel"."officer_service" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."certificate_application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"class_id" uuid NOT NULL,
	"area" text COLLATE "C" NOT NULL,
	"status" text NOT NULL,
	"applied_on" date NOT NULL,
	"checked_on" date,
	"decided_on" date,
	"refusal" text,
	"certificate_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "certificate_application_status" CHECK ("personnel"."certificate_application"."status" in ('APPLIED', 'PROVINCE_CHECKED', 'ISSUED', 'REFUSED')),
	CONSTRAINT "certificate_application_issued" CHECK (("personnel"."certificate_application"."status" = 'ISSUED') = ("personnel"."certificate_application"."certificate_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "personnel"."certificate_application" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."enrolment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"class_id" uuid NOT NULL,
	"organiser_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"enrolled_on" date NOT NULL,
	"attended" boolean,
	"score" integer,
	"scored_on" date,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "enrolment_once" UNIQUE("class_id","officer_id"),
	CONSTRAINT "enrolment_score" CHECK ("personnel"."enrolment"."score" is null or "personnel"."enrolment"."score" between 0 and 100),
	CONSTRAINT "enrolment_attended" CHECK ("personnel"."enrolment"."score" is null or "personnel"."enrolment"."attended")
);
--> statement-breakpoint
ALTER TABLE "personnel"."enrolment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."seminar" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"held_on" date NOT NULL,
	"participants" integer NOT NULL,
	"finding_nos" text[] NOT NULL,
	"conclusions" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "seminar_participants" CHECK ("personnel"."seminar"."participants" between 1 and 10000)
);
--> statement-breakpoint
ALTER TABLE "personnel"."seminar" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."study" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"institution" text NOT NULL,
	"subject" text NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	"status" text NOT NULL,
	"hours" integer,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "study_kind" CHECK ("personnel"."study"."kind" in ('DOMESTIC', 'ABROAD', 'DEGREE')),
	CONSTRAINT "study_status" CHECK ("personnel"."study"."status" in ('ONGOING', 'COMPLETED', 'ABANDONED') and ("personnel"."study"."status" = 'ONGOING') = ("personnel"."study"."ended_on" is null)),
	CONSTRAINT "study_days" CHECK ("personnel"."study"."ended_on" is null or "personnel"."study"."started_on" <= "personnel"."study"."ended_on")
);
--> statement-breakpoint
ALTER TABLE "personnel"."study" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."training_class" (
	"id" uuid PRIMARY KEY NOT NULL,
	"class_no" text COLLATE "C" NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"venue" text NOT NULL,
	"hours" integer NOT NULL,
	"seats" integer NOT NULL,
	"held_from" date NOT NULL,
	"held_to" date NOT NULL,
	"status" text NOT NULL,
	"submitted_on" date,
	"consent_on" date,
	"consent_no" text,
	"refusal" text,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "training_class_class_no_unique" UNIQUE("class_no"),
	CONSTRAINT "training_class_kind" CHECK ("personnel"."training_class"."kind" in ('INDUCTION', 'SPECIALISED')),
	CONSTRAINT "training_class_status" CHECK ("personnel"."training_class"."status" in ('DRAFT', 'SUBMITTED', 'CONSENTED', 'REFUSED', 'HELD', 'SCORED', 'CLOSED')),
	CONSTRAINT "training_class_days" CHECK ("personnel"."training_class"."held_from" <= "personnel"."training_class"."held_to"),
	CONSTRAINT "training_class_size" CHECK ("personnel"."training_class"."hours" between 1 and 1000 and "personnel"."training_class"."seats" between 1 and 2000),
	CONSTRAINT "training_class_consent" CHECK (("personnel"."training_class"."consent_on" is null) = ("personnel"."training_class"."consent_no" is null))
);
--> statement-breakpoint
ALTER TABLE "personnel"."training_class" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."commendation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"level" text NOT NULL,
	"recipient_kind" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"recipient_name" text NOT NULL,
	"title" text NOT NULL,
	"basis" text NOT NULL,
	"proposed_on" date NOT NULL,
	"decided_on" date,
	"published" boolean GENERATED ALWAYS AS (decided_on is not null) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "commendation_level" CHECK ("personnel"."commendation"."level" in ('NATIONAL', 'PROVINCIAL', 'LOCAL')),
	CONSTRAINT "commendation_recipient" CHECK ("personnel"."commendation"."recipient_kind" in ('AGENCY', 'CENTRE', 'UNIT', 'OFFICER')),
	CONSTRAINT "commendation_days" CHECK ("personnel"."commendation"."decided_on" is null or "personnel"."commendation"."proposed_on" <= "personnel"."commendation"."decided_on")
);
--> statement-breakpoint
ALTER TABLE "personnel"."commendation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."field_post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"site_kind" text NOT NULL,
	"site" text NOT NULL,
	"person_kind" text NOT NULL,
	"person" text NOT NULL,
	"phone" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "field_post_site" CHECK ("personnel"."field_post"."site_kind" in ('PARK', 'COMMERCIAL', 'CLUSTER', 'EXHIBITION', 'EVENT')),
	CONSTRAINT "field_post_person" CHECK ("personnel"."field_post"."person_kind" in ('SUPERVISOR_FULLTIME', 'SUPERVISOR_PARTTIME', 'VOLUNTEER')),
	CONSTRAINT "field_post_term" CHECK ("personnel"."field_post"."valid_to" is null or "personnel"."field_post"."valid_from" < "personnel"."field_post"."valid_to")
);
--> statement-breakpoint
ALTER TABLE "personnel"."field_post" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."insignia" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"badge_no" text COLLATE "C" NOT NULL,
	"issued_on" date NOT NULL,
	"returned_on" date,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "insignia_days" CHECK ("personnel"."insignia"."returned_on" is null or "personnel"."insignia"."issued_on" <= "personnel"."insignia"."returned_on")
);
--> statement-breakpoint
ALTER TABLE "personnel"."insignia" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."safety_incident" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"occurred_on" date NOT NULL,
	"kind" text NOT NULL,
	"injured" boolean NOT NULL,
	"facts" text NOT NULL,
	"measures" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "safety_incident_kind" CHECK ("personnel"."safety_incident"."kind" in ('OBSTRUCTION', 'THREAT', 'ASSAULT', 'ACCIDENT'))
);
--> statement-breakpoint
ALTER TABLE "personnel"."safety_incident" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personnel"."secondment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"from_agency_id" uuid NOT NULL,
	"to_agency_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"supervisor" text NOT NULL,
	"tasks" text NOT NULL,
	"report" text,
	"reported_on" date,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "secondment_term" CHECK ("personnel"."secondment"."valid_from" <= "personnel"."secondment"."valid_to"),
	CONSTRAINT "secondment_offices" CHECK ("personnel"."secondment"."from_agency_id" <> "personnel"."secondment"."to_agency_id")
);
--> statement-breakpoint
ALTER TABLE "personnel"."secondment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" DROP CONSTRAINT "partner_agency_kind";--> statement-breakpoint
ALTER TABLE "personnel"."certificate" DROP CONSTRAINT "certificate_status";--> statement-breakpoint
ALTER TABLE "cases"."case_handler" DROP CONSTRAINT "case_handler_case_id_officer_id_pk";--> statement-breakpoint
ALTER TABLE "cases"."case_handler" ADD CONSTRAINT "case_handler_case_id_officer_id_assigned_on_pk" PRIMARY KEY("case_id","officer_id","assigned_on");--> statement-breakpoint
ALTER TABLE "cases"."case_handler" ADD COLUMN "relieved_on" date;--> statement-breakpoint
ALTER TABLE "cases"."case_handler" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "complaints"."complaint" ADD COLUMN "patent_number" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "institutions"."agency" ADD COLUMN "dissolved_on" date;--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" ADD COLUMN "valid_from" date;--> statement-breakpoint
-- Rows that were there before: the owner may not touch them while row-level security is forced.
ALTER TABLE "institutions"."partner_agency" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "institutions"."partner_agency" SET "valid_from" = DATE '2000-01-01';--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" ALTER COLUMN "valid_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" ADD COLUMN "valid_to" date;--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "agency_id" uuid;--> statement-breakpoint
-- Rows that were there before: the owner may not touch them while row-level security is forced.
ALTER TABLE "personnel"."certificate" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personnel"."officer" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "personnel"."certificate" c SET "agency_id" = o."agency_id" FROM "personnel"."officer" o WHERE o."id" = c."officer_id";--> statement-breakpoint
ALTER TABLE "personnel"."officer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ALTER COLUMN "agency_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "holder_agency_id" uuid;--> statement-breakpoint
-- Rows that were there before: the owner may not touch them while row-level security is forced.
ALTER TABLE "personnel"."certificate" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personnel"."officer" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "personnel"."certificate" c SET "holder_agency_id" = o."agency_id" FROM "personnel"."officer" o WHERE o."id" = c."officer_id";--> statement-breakpoint
ALTER TABLE "personnel"."officer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ALTER COLUMN "holder_agency_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "due_on" date GENERATED ALWAYS AS (least(expires_on, verification_due_on)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "status_reason" text;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "lapses" datemultirange DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "enrolment_id" uuid;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."officer" ADD COLUMN "backbone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "personnel"."officer" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "agency_version_agency" ON "institutions"."agency_version" USING btree ("agency_id","valid_from");--> statement-breakpoint
CREATE INDEX "jurisdiction_version_code" ON "institutions"."jurisdiction_version" USING btree ("jurisdiction","valid_from");--> statement-breakpoint
CREATE INDEX "agency_unit_agency" ON "institutions"."agency_unit" USING btree ("agency_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "agency_unit_from" ON "institutions"."agency_unit" USING btree ("valid_from","id");--> statement-breakpoint
CREATE INDEX "agency_unit_province" ON "institutions"."agency_unit" USING btree ("province","valid_from","id");--> statement-breakpoint
CREATE INDEX "agency_unit_prefecture" ON "institutions"."agency_unit" USING btree ("prefecture","valid_from","id");--> statement-breakpoint
CREATE INDEX "equipment_agency" ON "institutions"."equipment" USING btree ("agency_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "equipment_province" ON "institutions"."equipment" USING btree ("province","valid_from","id");--> statement-breakpoint
CREATE INDEX "equipment_prefecture" ON "institutions"."equipment" USING btree ("prefecture","valid_from","id");--> statement-breakpoint
CREATE INDEX "programme_membership_member" ON "institutions"."programme_membership" USING btree ("member_id","valid_from");--> statement-breakpoint
CREATE INDEX "programme_membership_programme" ON "institutions"."programme_membership" USING btree ("programme","valid_from","id");--> statement-breakpoint
CREATE INDEX "programme_membership_from" ON "institutions"."programme_membership" USING btree ("valid_from","id");--> statement-breakpoint
CREATE INDEX "venue_agency" ON "institutions"."venue" USING btree ("agency_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "collaboration_agreement_signed" ON "institutions"."collaboration_agreement" USING btree ("signed_on","id");--> statement-breakpoint
CREATE INDEX "collaboration_agreement_parties" ON "institutions"."collaboration_agreement" USING gin ("parties");--> statement-breakpoint
CREATE INDEX "contact_activity_base" ON "institutions"."contact_activity" USING btree ("base_id","held_on");--> statement-breakpoint
CREATE INDEX "key_contact_base_nominated" ON "institutions"."key_contact_base" USING btree ("nominated_on","id");--> statement-breakpoint
CREATE INDEX "key_contact_base_province" ON "institutions"."key_contact_base" USING btree ("province","nominated_on","id");--> statement-breakpoint
CREATE INDEX "key_contact_base_prefecture" ON "institutions"."key_contact_base" USING btree ("prefecture","nominated_on","id");--> statement-breakpoint
CREATE INDEX "key_contact_base_kind" ON "institutions"."key_contact_base" USING btree ("kind","nominated_on","id");--> statement-breakpoint
CREATE INDEX "dispute_forecast_profile" ON "institutions"."dispute_forecast" USING btree ("profile_id","raised_on");--> statement-breakpoint
CREATE INDEX "dispute_forecast_raised" ON "institutions"."dispute_forecast" USING btree ("raised_on","id");--> statement-breakpoint
CREATE INDEX "dispute_forecast_due" ON "institutions"."dispute_forecast" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "dispute_forecast_province" ON "institutions"."dispute_forecast" USING btree ("province","raised_on","id");--> statement-breakpoint
CREATE INDEX "dispute_forecast_centre" ON "institutions"."dispute_forecast" USING btree ("centre_id","raised_on","id");--> statement-breakpoint
CREATE INDEX "dispute_forecast_agency" ON "institutions"."dispute_forecast" USING btree ("agency_id","raised_on","id");--> statement-breakpoint
CREATE INDEX "profile_patent_number" ON "institutions"."profile_patent" USING btree ("patent_number");--> statement-breakpoint
CREATE INDEX "service_action_profile" ON "institutions"."service_action" USING btree ("profile_id","done_on");--> statement-breakpoint
CREATE INDEX "talent_profile_nominated" ON "institutions"."talent_profile" USING btree ("nominated_on","id");--> statement-breakpoint
CREATE INDEX "talent_profile_province" ON "institutions"."talent_profile" USING btree ("province","nominated_on","id");--> statement-breakpoint
CREATE INDEX "talent_profile_centre" ON "institutions"."talent_profile" USING btree ("centre_id","nominated_on","id");--> statement-breakpoint
CREATE INDEX "talent_profile_agency" ON "institutions"."talent_profile" USING btree ("agency_id","nominated_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_instrument_public_number" ON "institutions"."legal_instrument" USING btree ("doc_no") WHERE status <> 'DRAFT';--> statement-breakpoint
CREATE INDEX "legal_instrument_number" ON "institutions"."legal_instrument" USING btree ("doc_no","id");--> statement-breakpoint
CREATE INDEX "legal_instrument_province" ON "institutions"."legal_instrument" USING btree ("province","doc_no","id");--> statement-breakpoint
CREATE INDEX "legal_instrument_previous" ON "institutions"."legal_instrument" USING btree ("previous_id");--> statement-breakpoint
CREATE INDEX "legislation_project_listed" ON "institutions"."legislation_project" USING btree ("listed_on","id");--> statement-breakpoint
CREATE INDEX "legislation_project_province" ON "institutions"."legislation_project" USING btree ("province","listed_on","id");--> statement-breakpoint
CREATE INDEX "declared_relation_officer" ON "personnel"."declared_relation" USING btree ("officer_id","declared_on");--> statement-breakpoint
CREATE INDEX "officer_service_officer" ON "personnel"."officer_service" USING btree ("officer_id","valid_from");--> statement-breakpoint
CREATE INDEX "certificate_application_officer" ON "personnel"."certificate_application" USING btree ("officer_id","applied_on");--> statement-breakpoint
CREATE INDEX "certificate_application_class" ON "personnel"."certificate_application" USING btree ("class_id","id");--> statement-breakpoint
CREATE INDEX "certificate_application_applied" ON "personnel"."certificate_application" USING btree ("applied_on","id");--> statement-breakpoint
CREATE INDEX "certificate_application_province" ON "personnel"."certificate_application" USING btree ("province","applied_on","id");--> statement-breakpoint
CREATE INDEX "enrolment_class" ON "personnel"."enrolment" USING btree ("class_id","enrolled_on","id");--> statement-breakpoint
CREATE INDEX "enrolment_officer" ON "personnel"."enrolment" USING btree ("officer_id","enrolled_on");--> statement-breakpoint
CREATE INDEX "seminar_held" ON "personnel"."seminar" USING btree ("held_on","id");--> statement-breakpoint
CREATE INDEX "seminar_province" ON "personnel"."seminar" USING btree ("province","held_on","id");--> statement-breakpoint
CREATE INDEX "study_officer" ON "personnel"."study" USING btree ("officer_id","started_on");--> statement-breakpoint
CREATE INDEX "training_class_held" ON "personnel"."training_class" USING btree ("held_from","id");--> statement-breakpoint
CREATE INDEX "training_class_province" ON "personnel"."training_class" USING btree ("province","held_from","id");--> statement-breakpoint
CREATE INDEX "training_class_prefecture" ON "personnel"."training_class" USING btree ("prefecture","held_from","id");--> statement-breakpoint
CREATE INDEX "commendation_proposed" ON "personnel"."commendation" USING btree ("proposed_on","id");--> statement-breakpoint
CREATE INDEX "commendation_recipient" ON "personnel"."commendation" USING btree ("recipient_id","proposed_on");--> statement-breakpoint
CREATE INDEX "commendation_province" ON "personnel"."commendation" USING btree ("province","proposed_on","id");--> statement-breakpoint
CREATE INDEX "field_post_from" ON "personnel"."field_post" USING btree ("valid_from","id");--> statement-breakpoint
CREATE INDEX "field_post_province" ON "personnel"."field_post" USING btree ("province","valid_from","id");--> statement-breakpoint
CREATE INDEX "field_post_prefecture" ON "personnel"."field_post" USING btree ("prefecture","valid_from","id");--> statement-breakpoint
CREATE INDEX "insignia_officer" ON "personnel"."insignia" USING btree ("officer_id","issued_on");--> statement-breakpoint
CREATE INDEX "safety_incident_officer" ON "personnel"."safety_incident" USING btree ("officer_id","occurred_on");--> statement-breakpoint
CREATE INDEX "secondment_from" ON "personnel"."secondment" USING btree ("valid_from","id");--> statement-breakpoint
CREATE INDEX "secondment_province" ON "personnel"."secondment" USING btree ("province","valid_from","id");--> statement-breakpoint
CREATE INDEX "secondment_officer" ON "personnel"."secondment" USING btree ("officer_id","valid_from");--> statement-breakpoint
CREATE INDEX "secondment_host" ON "personnel"."secondment" USING btree ("to_agency_id","valid_from");--> statement-breakpoint
CREATE INDEX "partner_agency_province" ON "institutions"."partner_agency" USING btree ("province","code");--> statement-breakpoint
CREATE INDEX "partner_agency_prefecture" ON "institutions"."partner_agency" USING btree ("prefecture","code");--> statement-breakpoint
CREATE INDEX "certificate_due" ON "personnel"."certificate" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "certificate_due_province" ON "personnel"."certificate" USING btree ("province","due_on","id");--> statement-breakpoint
CREATE INDEX "certificate_due_prefecture" ON "personnel"."certificate" USING btree ("prefecture","due_on","id");--> statement-breakpoint
CREATE INDEX "certificate_due_county" ON "personnel"."certificate" USING btree ("jurisdiction","due_on","id");--> statement-breakpoint
ALTER TABLE "cases"."case_handler" ADD CONSTRAINT "case_handler_term" CHECK ("cases"."case_handler"."relieved_on" is null or "cases"."case_handler"."assigned_on" <= "cases"."case_handler"."relieved_on");--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" ADD CONSTRAINT "partner_agency_term" CHECK ("institutions"."partner_agency"."valid_to" is null or "institutions"."partner_agency"."valid_from" < "institutions"."partner_agency"."valid_to");--> statement-breakpoint
ALTER TABLE "institutions"."partner_agency" ADD CONSTRAINT "partner_agency_kind" CHECK ("institutions"."partner_agency"."kind" in ('PUBLIC_SECURITY', 'AIC', 'COPYRIGHT', 'CUSTOMS', 'CULTURE', 'RADIO_FILM_TV', 'QUALITY', 'AGRICULTURE', 'FORESTRY', 'COURT', 'PROCURATORATE', 'MARKET_SUPERVISION', 'OTHER'));--> statement-breakpoint
ALTER TABLE "personnel"."certificate" ADD CONSTRAINT "certificate_status" CHECK ("personnel"."certificate"."status" in ('VALID', 'SUSPENDED', 'COLLECTED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED'));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."agency_version" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."agency_version" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = agency_version.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."agency_version" AS PERMISSIVE FOR UPDATE TO public USING ((((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = agency_version.jurisdiction)) WITH CHECK ((((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = agency_version.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."jurisdiction_version" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."agency_unit" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."agency_unit" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_unit.agency_id and a.jurisdiction = agency_unit.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."agency_unit" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_unit.agency_id and a.jurisdiction = agency_unit.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_unit.agency_id and a.jurisdiction = agency_unit.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."equipment" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."equipment" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = equipment.agency_id and a.jurisdiction = equipment.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."equipment" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = equipment.agency_id and a.jurisdiction = equipment.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = equipment.agency_id and a.jurisdiction = equipment.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."programme_membership" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."programme_membership" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."programme_membership" AS PERMISSIVE FOR UPDATE TO public USING (((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK (((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."venue" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."venue" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = venue.agency_id and a.jurisdiction = venue.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."venue" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = venue.agency_id and a.jurisdiction = venue.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = venue.agency_id and a.jurisdiction = venue.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."collaboration_agreement" AS PERMISSIVE FOR SELECT TO public USING ((true and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."collaboration_agreement" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = collaboration_agreement.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."collaboration_agreement" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = collaboration_agreement.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = collaboration_agreement.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."contact_activity" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."contact_activity" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.key_contact_base b where b.id = base_id and b.agency_id = contact_activity.agency_id and b.jurisdiction = contact_activity.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."contact_activity" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.key_contact_base b where b.id = base_id and b.agency_id = contact_activity.agency_id and b.jurisdiction = contact_activity.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.key_contact_base b where b.id = base_id and b.agency_id = contact_activity.agency_id and b.jurisdiction = contact_activity.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."key_contact_base" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or (listed_nationally and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST', 'CENTRE')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."key_contact_base" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = key_contact_base.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."key_contact_base" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = key_contact_base.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = agency_id and a.jurisdiction = key_contact_base.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."dispute_forecast" AS PERMISSIVE FOR SELECT TO public USING (((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((centre_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."dispute_forecast" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = dispute_forecast.profile_id and p.centre_id = dispute_forecast.centre_id and p.agency_id = dispute_forecast.agency_id and p.jurisdiction = dispute_forecast.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."dispute_forecast" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = dispute_forecast.profile_id and p.centre_id = dispute_forecast.centre_id and p.agency_id = dispute_forecast.agency_id and p.jurisdiction = dispute_forecast.jurisdiction)) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = dispute_forecast.profile_id and p.centre_id = dispute_forecast.centre_id and p.agency_id = dispute_forecast.agency_id and p.jurisdiction = dispute_forecast.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."profile_patent" AS PERMISSIVE FOR SELECT TO public USING (((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((centre_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."profile_patent" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = profile_patent.profile_id and p.centre_id = profile_patent.centre_id and p.agency_id = profile_patent.agency_id and p.jurisdiction = profile_patent.jurisdiction) and exists (select from institutions.talent_profile p where p.id = profile_patent.profile_id and p.status = any (case current_setting('app.role', true) when 'CENTRE' then array['NOMINATED'] else array['ENROLLED', 'ACTIVE', 'ALERT'] end)));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."profile_patent" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = profile_patent.profile_id and p.centre_id = profile_patent.centre_id and p.agency_id = profile_patent.agency_id and p.jurisdiction = profile_patent.jurisdiction) and exists (select from institutions.talent_profile p where p.id = profile_patent.profile_id and p.status = any (case current_setting('app.role', true) when 'CENTRE' then array['NOMINATED'] else array['ENROLLED', 'ACTIVE', 'ALERT'] end))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = profile_patent.profile_id and p.centre_id = profile_patent.centre_id and p.agency_id = profile_patent.agency_id and p.jurisdiction = profile_patent.jurisdiction) and exists (select from institutions.talent_profile p where p.id = profile_patent.profile_id and p.status = any (case current_setting('app.role', true) when 'CENTRE' then array['NOMINATED'] else array['ENROLLED', 'ACTIVE', 'ALERT'] end)));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."service_action" AS PERMISSIVE FOR SELECT TO public USING (((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((centre_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."service_action" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = service_action.profile_id and p.centre_id = service_action.centre_id and p.agency_id = service_action.agency_id and p.jurisdiction = service_action.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."service_action" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = service_action.profile_id and p.centre_id = service_action.centre_id and p.agency_id = service_action.agency_id and p.jurisdiction = service_action.jurisdiction)) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.talent_profile p where p.id = service_action.profile_id and p.centre_id = service_action.centre_id and p.agency_id = service_action.agency_id and p.jurisdiction = service_action.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."talent_profile" AS PERMISSIVE FOR SELECT TO public USING (((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((centre_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."talent_profile" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.assistance_centre c where c.id = talent_profile.centre_id and c.agency_id = talent_profile.agency_id and starts_with(talent_profile.jurisdiction, regexp_replace(c.jurisdiction, '(00){1,3}$', ''))));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."talent_profile" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.assistance_centre c where c.id = talent_profile.centre_id and c.agency_id = talent_profile.agency_id and starts_with(talent_profile.jurisdiction, regexp_replace(c.jurisdiction, '(00){1,3}$', '')))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or (((centre_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('CENTRE'))) and exists (select from institutions.assistance_centre c where c.id = talent_profile.centre_id and c.agency_id = talent_profile.agency_id and starts_with(talent_profile.jurisdiction, regexp_replace(c.jurisdiction, '(00){1,3}$', ''))));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."legal_instrument" AS PERMISSIVE FOR SELECT TO public USING (published or ((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."legal_instrument" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = legal_instrument.agency_id and a.jurisdiction = legal_instrument.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."legal_instrument" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = legal_instrument.agency_id and a.jurisdiction = legal_instrument.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = legal_instrument.agency_id and a.jurisdiction = legal_instrument.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "institutions"."legislation_project" AS PERMISSIVE FOR SELECT TO public USING (published or ((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "institutions"."legislation_project" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = legislation_project.agency_id and a.jurisdiction = legislation_project.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "institutions"."legislation_project" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = legislation_project.agency_id and a.jurisdiction = legislation_project.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = legislation_project.agency_id and a.jurisdiction = legislation_project.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."declared_relation" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."declared_relation" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER'))) and exists (select from personnel.officer o where o.id = declared_relation.officer_id and o.agency_id = declared_relation.agency_id and o.jurisdiction = declared_relation.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."declared_relation" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER'))) and exists (select from personnel.officer o where o.id = declared_relation.officer_id and o.agency_id = declared_relation.agency_id and o.jurisdiction = declared_relation.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER'))) and exists (select from personnel.officer o where o.id = declared_relation.officer_id and o.agency_id = declared_relation.agency_id and o.jurisdiction = declared_relation.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."officer_service" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."officer_service" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = officer_service.officer_id and o.agency_id = officer_service.agency_id and o.jurisdiction = officer_service.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."officer_service" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."certificate_application" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."certificate_application" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = certificate_application.officer_id and o.agency_id = certificate_application.agency_id and o.jurisdiction = certificate_application.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."certificate_application" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = certificate_application.officer_id and o.agency_id = certificate_application.agency_id and o.jurisdiction = certificate_application.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = certificate_application.officer_id and o.agency_id = certificate_application.agency_id and o.jurisdiction = certificate_application.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."enrolment" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((organiser_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."enrolment" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = enrolment.officer_id and o.agency_id = enrolment.agency_id and o.jurisdiction = enrolment.jurisdiction) and exists (select from personnel.training_class c where c.id = class_id and c.agency_id = enrolment.organiser_id and (c.jurisdiction = '000000' or (c.jurisdiction >= current_setting('app.lo', true) and c.jurisdiction < current_setting('app.hi', true)))));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."enrolment" AS PERMISSIVE FOR UPDATE TO public USING (((organiser_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK (((organiser_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."seminar" AS PERMISSIVE FOR SELECT TO public USING ((true and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."seminar" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = seminar.agency_id and a.jurisdiction = seminar.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."seminar" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = seminar.agency_id and a.jurisdiction = seminar.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = seminar.agency_id and a.jurisdiction = seminar.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."study" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."study" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = study.officer_id and o.agency_id = study.agency_id and o.jurisdiction = study.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."study" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = study.officer_id and o.agency_id = study.agency_id and o.jurisdiction = study.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = study.officer_id and o.agency_id = study.agency_id and o.jurisdiction = study.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."training_class" AS PERMISSIVE FOR SELECT TO public USING ((true and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."training_class" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = training_class.agency_id and a.jurisdiction = training_class.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."training_class" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = training_class.agency_id and a.jurisdiction = training_class.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = training_class.agency_id and a.jurisdiction = training_class.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."commendation" AS PERMISSIVE FOR SELECT TO public USING (published or ((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."commendation" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = commendation.agency_id and a.jurisdiction = commendation.jurisdiction
  and a.level = case commendation.level when 'NATIONAL' then 'NATION' when 'PROVINCIAL' then 'PROVINCE' else a.level end) and case recipient_kind when 'OFFICER' then exists (select from personnel.officer r where r.id = recipient_id and r.jurisdiction >= current_setting('app.lo', true) and r.jurisdiction < current_setting('app.hi', true) and (commendation.level <> 'LOCAL' or r.agency_id = commendation.agency_id)) when 'UNIT' then exists (select from institutions.agency_unit r where r.id = recipient_id and r.jurisdiction >= current_setting('app.lo', true) and r.jurisdiction < current_setting('app.hi', true) and (commendation.level <> 'LOCAL' or r.agency_id = commendation.agency_id))
  when 'CENTRE' then commendation.level <> 'LOCAL' and exists (select from institutions.assistance_centre r where r.id = recipient_id and r.jurisdiction >= current_setting('app.lo', true) and r.jurisdiction < current_setting('app.hi', true) and (commendation.level <> 'LOCAL' or r.agency_id = commendation.agency_id))
  else commendation.level <> 'LOCAL' and exists (select from institutions.agency r where r.id = recipient_id and r.jurisdiction >= current_setting('app.lo', true) and r.jurisdiction < current_setting('app.hi', true) and (commendation.level <> 'LOCAL' or r.id = commendation.agency_id)) end);--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."commendation" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."field_post" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."field_post" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."field_post" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."insignia" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."insignia" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = insignia.officer_id and o.agency_id = insignia.agency_id and o.jurisdiction = insignia.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."insignia" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = insignia.officer_id and o.agency_id = insignia.agency_id and o.jurisdiction = insignia.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = insignia.officer_id and o.agency_id = insignia.agency_id and o.jurisdiction = insignia.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."safety_incident" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."safety_incident" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = safety_incident.officer_id and o.agency_id = safety_incident.agency_id and o.jurisdiction = safety_incident.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."safety_incident" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = safety_incident.officer_id and o.agency_id = safety_incident.agency_id and o.jurisdiction = safety_incident.jurisdiction)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = safety_incident.officer_id and o.agency_id = safety_incident.agency_id and o.jurisdiction = safety_incident.jurisdiction));--> statement-breakpoint
CREATE POLICY "reads" ON "personnel"."secondment" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((from_agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((officer_id::text = nullif(current_setting('app.subject', true), '')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "personnel"."secondment" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((from_agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = officer_id and o.agency_id = from_agency_id) and exists (select from institutions.agency a where a.id = to_agency_id and a.jurisdiction = secondment.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "personnel"."secondment" AS PERMISSIVE FOR UPDATE TO public USING ((((from_agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK ((((from_agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
ALTER POLICY "reads" ON "platform"."event" TO public USING (entity_type in ('case', 'complaint') and (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((entity_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((office_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((office_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE'))));--> statement-breakpoint
ALTER POLICY "reads" ON "cases"."case" TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
ALTER POLICY "reads" ON "cases"."case_handler" TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
ALTER POLICY "updates" ON "institutions"."agency" TO public USING (((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK (((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
ALTER POLICY "inserts" ON "personnel"."certificate" TO public WITH CHECK ((((current_setting('app.lo', true) = '0') and current_setting('app.role', true) in ('OFFICE'))) and exists (select from personnel.officer o where o.id = certificate.officer_id and o.agency_id = certificate.holder_agency_id and o.agency_id = certificate.agency_id and o.jurisdiction = certificate.jurisdiction));--> statement-breakpoint
ALTER POLICY "updates" ON "personnel"."certificate" TO public USING (((((holder_agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and status not in ('COLLECTED', 'REVOKED', 'CANCELLED', 'REPLACED')) WITH CHECK ((((holder_agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
ALTER POLICY "inserts" ON "personnel"."officer" TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = officer.agency_id and a.jurisdiction = officer.jurisdiction));--> statement-breakpoint
ALTER POLICY "updates" ON "personnel"."officer" TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) and exists (select from institutions.agency a where a.id = officer.agency_id and a.jurisdiction = officer.jurisdiction));