CREATE TABLE "cases"."case_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"act" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"taken_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"officers" uuid[] NOT NULL,
	"recorded_by" text NOT NULL,
	"late_reason" text,
	"reason" text,
	"told" boolean GENERATED ALWAYS AS (act in ('RECEIVE', 'REQUEST_CORRECTION', 'CORRECT', 'SERVE_MEDIATION_REQUEST', 'AWAIT_CONSENT', 'CONSENT', 'NO_CONSENT', 'SERVE_REFUSAL', 'REFUSE', 'DECLINE', 'DOCKET', 'DOCKETED', 'IMPORTED', 'HANDLERS_ASSIGNED', 'ADD_PARTY', 'CORRECT_PARTY', 'ADD_PATENT', 'SWITCH_PROCEDURE', 'SERVE', 'OPEN_INVESTIGATION', 'BEGIN_INVESTIGATION', 'RECORD_DEFENCE', 'FORWARD_DEFENCE', 'FORWARD_PAPER', 'FILE_STATEMENT', 'SCHEDULE_HEARING', 'CALL_OFF_HEARING', 'RECORD_HEARING', 'BEGIN_MEDIATION', 'RECORD_MEDIATION_SESSION', 'RECORD_NOTARISATION', 'SUSPEND', 'REFUSE_SUSPENSION', 'RESUME', 'EXTEND', 'RECORD_EXCLUSION', 'TRANSFER', 'MERGE', 'JURISDICTION_DESIGNATED', 'NOTICE_PENALTY', 'REQUEST_PENALTY_HEARING', 'WAIVE_PENALTY_HEARING', 'HOLD_PENALTY_HEARING', 'DECIDE_PENALTY', 'SERVE_PENALTY', 'EXECUTE_PENALTY', 'RECORD_PAYMENT', 'CONCLUDE', 'CONCLUDED', 'SERVE_DECISION', 'PUBLISH_DECISION', 'WITHDRAW_PUBLICATION', 'APPLY_FOR_ENFORCEMENT', 'APPLY_CONFIRMATION', 'CONFIRM_BY_COURT', 'RECORD_LITIGATION', 'RECORD_LITIGATION_OUTCOME', 'SEAL')) STORED NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases"."case_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."deadline" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"paused" boolean DEFAULT false NOT NULL,
	"waived" boolean DEFAULT false NOT NULL,
	"subject_id" uuid,
	"late" boolean GENERATED ALWAYS AS (coalesce(done_on > due_on, false)) STORED NOT NULL,
	"told" boolean GENERATED ALWAYS AS (rule in ('I1', 'I2', 'I3', 'I4', 'I5', 'I7', 'I10', 'I11', 'M0', 'M1', 'M2', 'M3', 'C4', 'C5', 'C5b', 'C7', 'C8', 'C8b', 'C9', 'C9b')) STORED NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases"."deadline" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."excluded_period" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ground" text,
	"requested_by" text,
	"requested_on" date,
	"granted" boolean NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text NOT NULL,
	"invalidation_id" uuid,
	"resumes_to" text,
	"from_on" date,
	"to_on" date,
	"told" boolean GENERATED ALWAYS AS (kind in ('SUSPENSION', 'APPRAISAL', 'PUBLIC_NOTICE', 'HEARING')) STORED NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "excluded_period_term" CHECK ("cases"."excluded_period"."granted" = ("cases"."excluded_period"."from_on" is not null) and ("cases"."excluded_period"."to_on" is null or "cases"."excluded_period"."from_on" <= "cases"."excluded_period"."to_on"))
);
--> statement-breakpoint
ALTER TABLE "cases"."excluded_period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."intake" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"petitioner" text,
	"respondent" text NOT NULL,
	"standing" text,
	"patent_number" text COLLATE "C" NOT NULL,
	"patent_type" text NOT NULL,
	"subject" text,
	"channel" text NOT NULL,
	"legal_basis" text[] NOT NULL,
	"claims" text NOT NULL,
	"received_on" date NOT NULL,
	"defects" text,
	"correction_asked_on" date,
	"correction_due_on" date,
	"corrected_on" date,
	"served_on" date,
	"consent_on" date,
	"consented" boolean,
	"decided_on" date,
	"refusal_reason" text,
	"refusal_text" text,
	"refusal_notice_no" text,
	"refusal_delivery" text,
	"refusal_served_on" date,
	"due_on" date,
	"origin_complaint_id" uuid,
	"referral_id" uuid,
	"handover" text,
	"from_matter_id" uuid,
	"from_agency_id" uuid,
	"from_case_no" text COLLATE "C",
	"handover_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "intake_origin_complaint_id_unique" UNIQUE("origin_complaint_id"),
	CONSTRAINT "intake_referral_id_unique" UNIQUE("referral_id"),
	CONSTRAINT "intake_from_matter_id_unique" UNIQUE("from_matter_id"),
	CONSTRAINT "intake_kind" CHECK ("cases"."intake"."kind" in ('INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT')),
	CONSTRAINT "intake_status" CHECK ("cases"."intake"."status" in ('RECEIVED', 'CORRECTION_REQUESTED', 'CORRECTED', 'SERVED', 'AWAITING_CONSENT', 'CLUE', 'DOCKETED', 'REFUSED', 'NOT_DOCKETED')),
	CONSTRAINT "intake_decision" CHECK (("cases"."intake"."status" in ('DOCKETED', 'REFUSED', 'NOT_DOCKETED')) = ("cases"."intake"."decided_on" is not null)),
	CONSTRAINT "intake_handover" CHECK ("cases"."intake"."handover" in ('TRANSFERRED', 'RETURNED') and num_nulls("cases"."intake"."handover", "cases"."intake"."from_matter_id", "cases"."intake"."from_agency_id", "cases"."intake"."handover_reason") in (0, 4) and ("cases"."intake"."from_case_no" is null or "cases"."intake"."handover" = 'TRANSFERRED')),
	CONSTRAINT "intake_refusal" CHECK (("cases"."intake"."refusal_reason" is null) = ("cases"."intake"."refusal_text" is null)),
	CONSTRAINT "intake_refusal_served" CHECK (num_nulls("cases"."intake"."refusal_notice_no", "cases"."intake"."refusal_delivery", "cases"."intake"."refusal_served_on") in (0, 3) and "cases"."intake"."refusal_delivery" in ('DIRECT', 'POST', 'LEFT', 'ELECTRONIC', 'PUBLIC_NOTICE') and ("cases"."intake"."refusal_served_on" is null or ("cases"."intake"."status" in ('REFUSED', 'NOT_DOCKETED') and "cases"."intake"."petitioner" is not null and "cases"."intake"."decided_on" <= "cases"."intake"."refusal_served_on")))
);
--> statement-breakpoint
ALTER TABLE "cases"."intake" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"credit_code" text COLLATE "C",
	"agent" text,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases"."party" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."case_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"doc_no" text COLLATE "C",
	"made_on" date NOT NULL,
	"received_on" date,
	"served_on" date,
	"delivery" text,
	"delivered_to" text,
	"sha256" text COLLATE "C",
	"media_type" text,
	"bytes" integer,
	"pages" integer,
	"content" text,
	"origin" text NOT NULL,
	"filed_by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"shared" boolean NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "case_document_kind" CHECK ("cases"."case_document"."kind" in ('REQUEST', 'NOTICE', 'SERVICE_RECEIPT', 'DEFENCE', 'STATEMENT', 'EVIDENCE_LIST', 'HEARING_NOTICE', 'HEARING_RECORD', 'INSPECTION_RECORD', 'DECISION', 'AGREEMENT', 'NOTARIAL_DEED', 'COURT_PAPER', 'OTHER')),
	CONSTRAINT "case_document_delivery" CHECK (("cases"."case_document"."served_on" is null) = ("cases"."case_document"."delivery" is null)),
	CONSTRAINT "case_document_file" CHECK ("cases"."case_document"."sha256" is null or ("cases"."case_document"."sha256" ~ '^[0-9a-f]{64}$' and "cases"."case_document"."bytes" >= 0))
);
--> statement-breakpoint
ALTER TABLE "cases"."case_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."mediation_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"mode" text NOT NULL,
	"mediators" uuid[] NOT NULL,
	"invited" text,
	"summary" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "mediation_session_mode" CHECK ("cases"."mediation_session"."mode" in ('ON_SITE', 'WRITTEN', 'ONLINE', 'ENTRUSTED', 'JOINT', 'INDUSTRY'))
);
--> statement-breakpoint
ALTER TABLE "cases"."mediation_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."oral_hearing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"status" text NOT NULL,
	"noticed_on" date NOT NULL,
	"scheduled_on" date NOT NULL,
	"venue" text NOT NULL,
	"petitioner" text,
	"respondent" text,
	"record_signed_on" date,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "oral_hearing_record" CHECK (("cases"."oral_hearing"."status" = 'HELD') = ("cases"."oral_hearing"."record_signed_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."oral_hearing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"doc_no" text COLLATE "C",
	"decided_on" date NOT NULL,
	"served_on" date,
	"delivery" text,
	"served" boolean GENERATED ALWAYS AS (served_on is not null) STORED NOT NULL,
	"parties" text,
	"facts" text,
	"reasons" text,
	"ruling" text,
	"appeal_route" text,
	"ground" text,
	"requested_on" date,
	"signed_by" text NOT NULL,
	"authority_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "decision_case_id_unique" UNIQUE("case_id"),
	CONSTRAINT "decision_no" UNIQUE("authority_id","doc_no"),
	CONSTRAINT "decision_parts" CHECK ("cases"."decision"."kind" <> 'HANDLING' or num_nulls("cases"."decision"."doc_no", "cases"."decision"."parties", "cases"."decision"."facts", "cases"."decision"."reasons", "cases"."decision"."ruling", "cases"."decision"."appeal_route") = 0),
	CONSTRAINT "decision_delivery" CHECK (("cases"."decision"."served_on" is null) = ("cases"."decision"."delivery" is null) and ("cases"."decision"."served_on" is null or "cases"."decision"."decided_on" <= "cases"."decision"."served_on"))
);
--> statement-breakpoint
ALTER TABLE "cases"."decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."published_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"case_no" text COLLATE "C" NOT NULL,
	"doc_no" text COLLATE "C",
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"patent_type" text NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"decided_on" date NOT NULL,
	"published_on" date NOT NULL,
	"open" boolean DEFAULT true NOT NULL,
	"withdrawn_on" date,
	"withdrawal" text,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "published_decision_outcome" CHECK ("cases"."published_decision"."outcome" in ('STOP_ORDER', 'PENALISED')),
	CONSTRAINT "published_decision_withdrawal" CHECK ("cases"."published_decision"."open" = ("cases"."published_decision"."withdrawn_on" is null) and ("cases"."published_decision"."withdrawn_on" is null) = ("cases"."published_decision"."withdrawal" is null))
);
--> statement-breakpoint
ALTER TABLE "cases"."published_decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."internal_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"made_on" date NOT NULL,
	"content" text NOT NULL,
	"votes" jsonb,
	"majority" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "internal_record_votes" CHECK (("cases"."internal_record"."kind" = 'DELIBERATION') = ("cases"."internal_record"."votes" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."internal_record" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."recusal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"officer_name" text NOT NULL,
	"ground" text NOT NULL,
	"requested_by" text NOT NULL,
	"recorded_by" text NOT NULL,
	"requested_on" date NOT NULL,
	"reason" text NOT NULL,
	"superior_id" uuid,
	"withdrawn_on" date,
	"decided_on" date,
	"granted" boolean,
	"decided_by" text,
	"decision_reason" text,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "recusal_ground" CHECK ("cases"."recusal"."ground" in ('CLOSE_RELATIVE', 'INTEREST', 'OTHER_RELATION')),
	CONSTRAINT "recusal_requester" CHECK ("cases"."recusal"."requested_by" in ('SELF', 'PETITIONER', 'RESPONDENT', 'OFFICE')),
	CONSTRAINT "recusal_decision" CHECK (("cases"."recusal"."decided_on" is null) = ("cases"."recusal"."granted" is null) and ("cases"."recusal"."decided_on" is null) = ("cases"."recusal"."decided_by" is null) and ("cases"."recusal"."decided_on" is null) = ("cases"."recusal"."decision_reason" is null) and ("cases"."recusal"."decided_on" is null or "cases"."recusal"."withdrawn_on" is null)),
	CONSTRAINT "recusal_other_person" CHECK ("cases"."recusal"."decided_by" <> "cases"."recusal"."officer_id"::text)
);
--> statement-breakpoint
ALTER TABLE "cases"."recusal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"kinds" text[] NOT NULL,
	"legal_basis" text NOT NULL,
	"doc_no" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"end_reason" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "delegation_kinds" CHECK (cardinality("cases"."delegation"."kinds") > 0 and "cases"."delegation"."kinds" <@ array['INFRINGEMENT', 'MEDIATION', 'COUNTERFEIT']),
	CONSTRAINT "delegation_term" CHECK ("cases"."delegation"."valid_to" is null or "cases"."delegation"."valid_from" <= "cases"."delegation"."valid_to"),
	CONSTRAINT "delegation_other_office" CHECK ("cases"."delegation"."agency_id" <> "cases"."delegation"."delegate_id")
);
--> statement-breakpoint
ALTER TABLE "cases"."delegation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."jurisdiction_dispute" (
	"id" uuid PRIMARY KEY NOT NULL,
	"matter" text NOT NULL,
	"matter_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"other_ids" uuid[] NOT NULL,
	"superior_id" uuid NOT NULL,
	"raised_on" date NOT NULL,
	"ground" text NOT NULL,
	"reason" text NOT NULL,
	"status" text DEFAULT 'OPEN' NOT NULL,
	"designated_id" uuid,
	"decided_on" date,
	"decision_reason" text,
	"withdrawn_on" date,
	"withdrawal_reason" text,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "jurisdiction_dispute_matter_kind" CHECK ("cases"."jurisdiction_dispute"."matter" in ('INTAKE', 'CASE')),
	CONSTRAINT "jurisdiction_dispute_ground" CHECK ("cases"."jurisdiction_dispute"."ground" in ('NEITHER_RESIDENCE_NOR_ACT', 'ACCEPTED_ELSEWHERE', 'NO_DELEGATION', 'OTHER_AUTHORITY', 'COURT')),
	CONSTRAINT "jurisdiction_dispute_decision" CHECK ("cases"."jurisdiction_dispute"."status" in ('OPEN', 'DESIGNATED', 'LAPSED', 'WITHDRAWN') and ("cases"."jurisdiction_dispute"."status" = 'DESIGNATED') = ("cases"."jurisdiction_dispute"."designated_id" is not null) and ("cases"."jurisdiction_dispute"."designated_id" is null) = ("cases"."jurisdiction_dispute"."decided_on" is null) and ("cases"."jurisdiction_dispute"."decided_on" is null) = ("cases"."jurisdiction_dispute"."decision_reason" is null)),
	CONSTRAINT "jurisdiction_dispute_withdrawal" CHECK (("cases"."jurisdiction_dispute"."status" = 'WITHDRAWN') = ("cases"."jurisdiction_dispute"."withdrawn_on" is not null) and ("cases"."jurisdiction_dispute"."withdrawn_on" is null) = ("cases"."jurisdiction_dispute"."withdrawal_reason" is null)),
	CONSTRAINT "jurisdiction_dispute_offices" CHECK (cardinality("cases"."jurisdiction_dispute"."other_ids") > 0 and not "cases"."jurisdiction_dispute"."agency_id" = any("cases"."jurisdiction_dispute"."other_ids"))
);
--> statement-breakpoint
ALTER TABLE "cases"."jurisdiction_dispute" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."exhibition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"venue" text NOT NULL,
	"organiser" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"closing_time" text COLLATE "C",
	"desk" boolean NOT NULL,
	"contact" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "exhibition_once" UNIQUE("agency_id","name","from_on"),
	CONSTRAINT "exhibition_days" CHECK ("cases"."exhibition"."from_on" <= "cases"."exhibition"."to_on" and (not "cases"."exhibition"."desk" or "cases"."exhibition"."to_on" - "cases"."exhibition"."from_on" >= 2)),
	CONSTRAINT "exhibition_closing" CHECK ("cases"."exhibition"."closing_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
ALTER TABLE "cases"."exhibition" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."exhibition_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"exhibition_id" uuid NOT NULL,
	"booth" text NOT NULL,
	"exhibitor" text NOT NULL,
	"petitioner" text NOT NULL,
	"patent_number" text COLLATE "C" NOT NULL,
	"patent_type" text NOT NULL,
	"claims" text NOT NULL,
	"status" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"forward_due_at" timestamp with time zone NOT NULL,
	"forwarded_at" timestamp with time zone,
	"notified_at" timestamp with time zone,
	"defence_hours" integer,
	"defence_due_at" timestamp with time zone,
	"defence" text,
	"defended_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"checked_by" uuid[],
	"finding" text,
	"refusal_ground" text,
	"reason" text,
	"late_reason" text,
	"closed_at" timestamp with time zone,
	"due_at" timestamp with time zone NOT NULL,
	"converted_id" uuid,
	"agency_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "exhibition_case_status" CHECK ("cases"."exhibition_case"."status" in ('DESK_RECEIVED', 'FORWARDED', 'NOTIFIED', 'DEFENCE', 'ON_SITE_CHECK', 'WITHDRAWN_EXHIBIT', 'CLEARED', 'CONVERTED_TO_ORDINARY', 'REFUSED')),
	CONSTRAINT "exhibition_case_refusal" CHECK (("cases"."exhibition_case"."status" = 'REFUSED') = ("cases"."exhibition_case"."refusal_ground" is not null)),
	CONSTRAINT "exhibition_case_conversion" CHECK (("cases"."exhibition_case"."status" = 'CONVERTED_TO_ORDINARY') = ("cases"."exhibition_case"."converted_id" is not null)),
	CONSTRAINT "exhibition_case_closed" CHECK (("cases"."exhibition_case"."status" in ('WITHDRAWN_EXHIBIT', 'CLEARED', 'CONVERTED_TO_ORDINARY', 'REFUSED')) = ("cases"."exhibition_case"."closed_at" is not null) and ("cases"."exhibition_case"."closed_at" is null) = ("cases"."exhibition_case"."reason" is null))
);
--> statement-breakpoint
ALTER TABLE "cases"."exhibition_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."exhibition_officer" (
	"exhibition_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"certificate_number" text COLLATE "C" NOT NULL,
	"stationed_on" date NOT NULL,
	"withdrawn_on" date,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "exhibition_officer_exhibition_id_officer_id_stationed_on_pk" PRIMARY KEY("exhibition_id","officer_id","stationed_on"),
	CONSTRAINT "exhibition_officer_term" CHECK ("cases"."exhibition_officer"."withdrawn_on" is null or "cases"."exhibition_officer"."stationed_on" <= "cases"."exhibition_officer"."withdrawn_on")
);
--> statement-breakpoint
ALTER TABLE "cases"."exhibition_officer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."invalidation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"patent_number" text COLLATE "C" NOT NULL,
	"patent_type" text NOT NULL,
	"request_no" text COLLATE "C" NOT NULL,
	"requested_by" text NOT NULL,
	"requested_on" date NOT NULL,
	"accepted_on" date NOT NULL,
	"decision" text DEFAULT 'PENDING' NOT NULL,
	"decided_on" date,
	"effective_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "invalidation_request_no_unique" UNIQUE("request_no"),
	CONSTRAINT "invalidation_order" CHECK ("cases"."invalidation"."requested_on" <= "cases"."invalidation"."accepted_on"),
	CONSTRAINT "invalidation_decided" CHECK (("cases"."invalidation"."decision" = 'PENDING') = ("cases"."invalidation"."decided_on" is null)),
	CONSTRAINT "invalidation_effective" CHECK ("cases"."invalidation"."effective_on" is null or "cases"."invalidation"."decided_on" <= "cases"."invalidation"."effective_on")
);
--> statement-breakpoint
ALTER TABLE "cases"."invalidation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."litigation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"court" text NOT NULL,
	"court_case_no" text NOT NULL,
	"filed_on" date NOT NULL,
	"notified_on" date NOT NULL,
	"defence_due_on" date NOT NULL,
	"defence_filed_on" date,
	"head_appeared" boolean,
	"outcome" text,
	"decided_on" date,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "litigation_number" UNIQUE("case_id","court_case_no"),
	CONSTRAINT "litigation_kind" CHECK ("cases"."litigation"."kind" in ('LITIGATION', 'RECONSIDERATION')),
	CONSTRAINT "litigation_outcome" CHECK (("cases"."litigation"."outcome" is null) = ("cases"."litigation"."decided_on" is null)),
	CONSTRAINT "litigation_order" CHECK ("cases"."litigation"."filed_on" <= "cases"."litigation"."notified_on" and "cases"."litigation"."notified_on" <= "cases"."litigation"."defence_due_on")
);
--> statement-breakpoint
ALTER TABLE "cases"."litigation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."case_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"other_case_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"linked_on" date NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "case_link_once" UNIQUE("case_id","kind","other_case_id"),
	CONSTRAINT "case_link_kind" CHECK ("cases"."case_link"."kind" in ('REPEAT', 'MERGED_INTO')),
	CONSTRAINT "case_link_another" CHECK ("cases"."case_link"."case_id" <> "cases"."case_link"."other_case_id")
);
--> statement-breakpoint
ALTER TABLE "cases"."case_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."field_inspection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"inspected_on" date NOT NULL,
	"at_place" text NOT NULL,
	"officers" uuid[] NOT NULL,
	"certificate_shown" boolean NOT NULL,
	"findings" text NOT NULL,
	"products" text[] NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "field_inspection_officers" CHECK (cardinality("cases"."field_inspection"."officers") >= 2 and "cases"."field_inspection"."certificate_shown")
);
--> statement-breakpoint
ALTER TABLE "cases"."field_inspection" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."measure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"items" text[] NOT NULL,
	"at_place" text NOT NULL,
	"reason" text NOT NULL,
	"legal_basis" text NOT NULL,
	"proposed_on" date NOT NULL,
	"decided_by" text,
	"decided_on" date,
	"refusal" text,
	"taken_on" date,
	"officers" uuid[],
	"certificate_shown" boolean,
	"due_on" date,
	"extended_on" date,
	"ended_on" date,
	"inspection_id" uuid,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "measure_kind" CHECK ("cases"."measure"."kind" in ('INQUIRY', 'SITE_INSPECTION', 'COPY_DOCUMENTS', 'PRODUCT_INSPECTION', 'SAMPLING', 'PRESERVATION', 'SEAL', 'SEIZE', 'STOP_ORDER', 'EXHIBIT_WITHDRAWAL', 'LINK_REMOVAL', 'CORRECTION_ORDER', 'CONFISCATION', 'FINE')),
	CONSTRAINT "measure_status" CHECK ("cases"."measure"."status" in ('PROPOSED', 'APPROVED', 'REFUSED', 'TAKEN', 'EXTENDED', 'RELEASED', 'CONFISCATED', 'HANDED_OVER')),
	CONSTRAINT "measure_decision" CHECK (("cases"."measure"."decided_by" is null) = ("cases"."measure"."decided_on" is null)),
	CONSTRAINT "measure_refusal" CHECK (("cases"."measure"."status" = 'REFUSED') = ("cases"."measure"."refusal" is not null)),
	CONSTRAINT "measure_taken" CHECK ("cases"."measure"."taken_on" is null or (cardinality("cases"."measure"."officers") >= 2 and "cases"."measure"."certificate_shown")),
	CONSTRAINT "measure_ended" CHECK (("cases"."measure"."status" in ('RELEASED', 'CONFISCATED', 'HANDED_OVER')) = ("cases"."measure"."ended_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."measure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."evidence_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"taken_on" date NOT NULL,
	"at_place" text NOT NULL,
	"officers" uuid[] NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"flagged" boolean DEFAULT false NOT NULL,
	"flag_reason" text,
	"measure_id" uuid,
	"inspection_id" uuid,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "evidence_item_once" UNIQUE("case_id","sha256"),
	CONSTRAINT "evidence_item_kind" CHECK ("cases"."evidence_item"."kind" in ('DOCUMENTARY', 'PHYSICAL', 'AUDIO_VISUAL', 'ELECTRONIC', 'WITNESS', 'PARTY_STATEMENT', 'EXPERT_OPINION', 'SITE_RECORD')),
	CONSTRAINT "evidence_item_source" CHECK ("cases"."evidence_item"."source" in ('SUBMITTED', 'COLLECTED', 'SAMPLED', 'PRESERVED', 'RECEIVED')),
	CONSTRAINT "evidence_item_file" CHECK ("cases"."evidence_item"."sha256" ~ '^[0-9a-f]{64}$' and "cases"."evidence_item"."bytes" > 0),
	CONSTRAINT "evidence_item_flag" CHECK ("cases"."evidence_item"."flagged" = ("cases"."evidence_item"."flag_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."evidence_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."counterfeit_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"closed_on" date NOT NULL,
	"act" text NOT NULL,
	"exemption" text,
	"facts" text NOT NULL,
	"officers" uuid[] NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "counterfeit_finding_case_id_unique" UNIQUE("case_id"),
	CONSTRAINT "counterfeit_finding_act" CHECK ("cases"."counterfeit_finding"."act" in ('MARKING', 'SELLING', 'MISREPRESENTING', 'FORGING', 'OTHER_CONFUSION', 'PASSING_OFF', 'PRETENDING')),
	CONSTRAINT "counterfeit_finding_exemption" CHECK ("cases"."counterfeit_finding"."exemption" in ('MARKED_BEFORE_LAPSE', 'INNOCENT_SELLER'))
);
--> statement-breakpoint
ALTER TABLE "cases"."counterfeit_finding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."penalty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"noticed_on" date NOT NULL,
	"acted_on" date,
	"facts" text NOT NULL,
	"reasons" text NOT NULL,
	"basis" text NOT NULL,
	"rights" text NOT NULL,
	"proposed_fine_yuan" integer NOT NULL,
	"confiscated_yuan" integer NOT NULL,
	"hearing_right" boolean NOT NULL,
	"hearing_asked_on" date,
	"hearing_waived_on" date,
	"hearing_told_on" date,
	"hearing_on" date,
	"hearing_chair" uuid,
	"decided_on" date,
	"decided_by" text,
	"fine_yuan" integer,
	"collective" boolean,
	"served_on" date,
	"delivery" text,
	"payment_due_on" date,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "penalty_case_id_unique" UNIQUE("case_id"),
	CONSTRAINT "penalty_act" CHECK ("cases"."penalty"."acted_on" <= coalesce("cases"."penalty"."decided_on", "cases"."penalty"."noticed_on")),
	CONSTRAINT "penalty_hearing" CHECK (("cases"."penalty"."hearing_on" is null) = ("cases"."penalty"."hearing_chair" is null) and ("cases"."penalty"."hearing_on" is null or "cases"."penalty"."hearing_asked_on" is not null)),
	CONSTRAINT "penalty_decision" CHECK (("cases"."penalty"."decided_on" is null) = ("cases"."penalty"."fine_yuan" is null) and ("cases"."penalty"."decided_on" is null) = ("cases"."penalty"."decided_by" is null)),
	CONSTRAINT "penalty_fine" CHECK ("cases"."penalty"."proposed_fine_yuan" >= 0 and "cases"."penalty"."confiscated_yuan" >= 0 and "cases"."penalty"."fine_yuan" between 0 and "cases"."penalty"."proposed_fine_yuan"),
	CONSTRAINT "penalty_service" CHECK (("cases"."penalty"."served_on" is null) = ("cases"."penalty"."payment_due_on" is null) and ("cases"."penalty"."served_on" is null or "cases"."penalty"."served_on" >= "cases"."penalty"."decided_on"))
);
--> statement-breakpoint
ALTER TABLE "cases"."penalty" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."penalty_payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"paid_on" date NOT NULL,
	"yuan" numeric(14, 2) NOT NULL,
	"receipt_no" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "penalty_payment_yuan" CHECK ("cases"."penalty_payment"."yuan" > 0)
);
--> statement-breakpoint
ALTER TABLE "cases"."penalty_payment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."assist_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_no" text COLLATE "C" NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"extract" jsonb NOT NULL,
	"ask" text NOT NULL,
	"wanted_place" text COLLATE "C" NOT NULL,
	"cross_province" boolean NOT NULL,
	"to_jurisdiction" text COLLATE "C",
	"out_province_id" uuid,
	"in_province_id" uuid,
	"receiver_id" uuid,
	"status" text NOT NULL,
	"requested_on" date NOT NULL,
	"approved_on" date,
	"received_on" date,
	"assigned_on" date,
	"begun_on" date,
	"replied_on" date,
	"closed_on" date,
	"due_on" date NOT NULL,
	"reply" text,
	"documents" jsonb,
	"refusal_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "assist_request_request_no_unique" UNIQUE("request_no"),
	CONSTRAINT "assist_request_status" CHECK ("cases"."assist_request"."status" in ('REQUESTED', 'OUT_APPROVED', 'IN_RECEIVED', 'ASSIGNED', 'EXECUTING', 'REPLIED', 'CONFIRMED', 'REFUSED')),
	CONSTRAINT "assist_request_kind" CHECK ("cases"."assist_request"."kind" in ('COLLECT_EVIDENCE', 'SERVE', 'EXECUTE', 'TRANSFER', 'JOINT')),
	CONSTRAINT "assist_request_sent" CHECK (("cases"."assist_request"."to_jurisdiction" is null) = ("cases"."assist_request"."status" = 'REQUESTED')),
	CONSTRAINT "assist_request_receiver" CHECK (("cases"."assist_request"."receiver_id" is null) = ("cases"."assist_request"."assigned_on" is null)),
	CONSTRAINT "assist_request_reply" CHECK (("cases"."assist_request"."reply" is null) = ("cases"."assist_request"."replied_on" is null)),
	CONSTRAINT "assist_request_refusal" CHECK (("cases"."assist_request"."refusal_reason" is not null) = ("cases"."assist_request"."status" = 'REFUSED')),
	CONSTRAINT "assist_request_closed" CHECK (("cases"."assist_request"."closed_on" is not null) = ("cases"."assist_request"."status" in ('CONFIRMED', 'REFUSED')))
);
--> statement-breakpoint
ALTER TABLE "cases"."assist_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."police_transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"transfer_no" text COLLATE "C" NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"suspected_offence" text NOT NULL,
	"thresholds" text[] NOT NULL,
	"team" uuid[] NOT NULL,
	"report" text NOT NULL,
	"extract" jsonb NOT NULL,
	"amounts" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"status" text NOT NULL,
	"proposed_on" date NOT NULL,
	"decide_due_on" date NOT NULL,
	"decided_at" timestamp with time zone,
	"refusal_reason" text,
	"send_due_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"receiver_id" uuid,
	"procuratorate_id" uuid,
	"police_due_on" date,
	"police_decided_on" date,
	"police_reason" text,
	"police_file_no" text,
	"file_returned" boolean DEFAULT false NOT NULL,
	"object_due_on" date,
	"objected_on" date,
	"objection" text,
	"final_on" date,
	"final_outcome" text,
	"final_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "police_transfer_transfer_no_unique" UNIQUE("transfer_no"),
	CONSTRAINT "police_transfer_status" CHECK ("cases"."police_transfer"."status" in ('PREPARED', 'APPROVED', 'REFUSED', 'SENT', 'POLICE_ACCEPTED', 'POLICE_DECLINED', 'OBJECTION', 'SUPERVISION_ASKED', 'FINAL')),
	CONSTRAINT "police_transfer_team" CHECK (cardinality("cases"."police_transfer"."team") >= 2),
	CONSTRAINT "police_transfer_sent" CHECK (("cases"."police_transfer"."receiver_id" is null) = ("cases"."police_transfer"."status" in ('PREPARED', 'APPROVED', 'REFUSED'))),
	CONSTRAINT "police_transfer_copied" CHECK ("cases"."police_transfer"."procuratorate_id" is null or "cases"."police_transfer"."receiver_id" is not null),
	CONSTRAINT "police_transfer_refusal" CHECK (("cases"."police_transfer"."refusal_reason" is not null) = ("cases"."police_transfer"."status" = 'REFUSED')),
	CONSTRAINT "police_transfer_final" CHECK (("cases"."police_transfer"."final_outcome" is not null) = ("cases"."police_transfer"."status" = 'FINAL') and ("cases"."police_transfer"."final_on" is null) = ("cases"."police_transfer"."final_outcome" is null))
);
--> statement-breakpoint
ALTER TABLE "cases"."police_transfer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."case_referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_no" text COLLATE "C" NOT NULL,
	"direction" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"partner_kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"facts" text NOT NULL,
	"accused" text,
	"patent_number" text COLLATE "C",
	"case_id" uuid,
	"status" text NOT NULL,
	"sent_on" date NOT NULL,
	"due_on" date NOT NULL,
	"answered_on" date,
	"answer_reason" text,
	"bounces" integer DEFAULT 0 NOT NULL,
	"previous_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "case_referral_referral_no_unique" UNIQUE("referral_no"),
	CONSTRAINT "case_referral_kind" CHECK ("cases"."case_referral"."partner_kind" in ('PUBLIC_SECURITY', 'AIC', 'COPYRIGHT', 'CUSTOMS', 'CULTURE', 'RADIO_FILM_TV', 'QUALITY', 'AGRICULTURE', 'FORESTRY', 'COURT', 'PROCURATORATE', 'MARKET_SUPERVISION', 'OTHER')),
	CONSTRAINT "case_referral_direction" CHECK ("cases"."case_referral"."direction" in ('IN', 'OUT') and ("cases"."case_referral"."direction" = 'OUT' or "cases"."case_referral"."case_id" is null)),
	CONSTRAINT "case_referral_answer" CHECK (("cases"."case_referral"."status" = 'SENT') = ("cases"."case_referral"."answered_on" is null) and ("cases"."case_referral"."status" <> 'REFUSED' or "cases"."case_referral"."answer_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."case_referral" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."court_mediation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"before_suit" boolean NOT NULL,
	"court_case_no" text NOT NULL,
	"subject" text NOT NULL,
	"parties" text[] NOT NULL,
	"patent_number" text COLLATE "C",
	"case_id" uuid,
	"status" text NOT NULL,
	"sent_on" date NOT NULL,
	"answered_on" date,
	"answer_reason" text,
	"ended_on" date,
	"result" text,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "court_mediation_answer" CHECK (("cases"."court_mediation"."status" = 'SENT') = ("cases"."court_mediation"."answered_on" is null) and ("cases"."court_mediation"."status" <> 'REFUSED' or "cases"."court_mediation"."answer_reason" is not null)),
	CONSTRAINT "court_mediation_end" CHECK (("cases"."court_mediation"."status" in ('AGREED', 'FAILED')) = ("cases"."court_mediation"."ended_on" is not null) and ("cases"."court_mediation"."ended_on" is null) = ("cases"."court_mediation"."result" is null))
);
--> statement-breakpoint
ALTER TABLE "cases"."court_mediation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."joint_operation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"partners" uuid[] NOT NULL,
	"held_on" date NOT NULL,
	"venue" text NOT NULL,
	"officers_sent" integer NOT NULL,
	"sites_checked" integer NOT NULL,
	"cases_found" integer NOT NULL,
	"results" text NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "joint_operation_parties" CHECK (cardinality("cases"."joint_operation"."partners") >= 1),
	CONSTRAINT "joint_operation_figures" CHECK ("cases"."joint_operation"."officers_sent" >= 0 and "cases"."joint_operation"."sites_checked" >= 0 and "cases"."joint_operation"."cases_found" >= 0)
);
--> statement-breakpoint
ALTER TABLE "cases"."joint_operation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."judicial_confirmation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"extract" jsonb NOT NULL,
	"terms" text NOT NULL,
	"agreed_on" date NOT NULL,
	"applied_on" date NOT NULL,
	"due_on" date NOT NULL,
	"court_case_no" text,
	"status" text NOT NULL,
	"decided_on" date,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "judicial_confirmation_decision" CHECK (("cases"."judicial_confirmation"."status" = 'APPLIED') = ("cases"."judicial_confirmation"."decided_on" is null) and ("cases"."judicial_confirmation"."status" <> 'REJECTED' or "cases"."judicial_confirmation"."reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."judicial_confirmation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."matter_patent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"patent_number" text COLLATE "C" NOT NULL,
	"patent_type" text NOT NULL,
	"holder" text,
	"proof_kind" text,
	"proof_on" date,
	"granted_on" date,
	"evaluation_report" boolean,
	"report_finding" text,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "matter_patent_once" UNIQUE("case_id","patent_number"),
	CONSTRAINT "matter_patent_proof" CHECK (("cases"."matter_patent"."proof_kind" is null) = ("cases"."matter_patent"."proof_on" is null)),
	CONSTRAINT "matter_patent_proof_kind" CHECK ("cases"."matter_patent"."proof_kind" in ('REGISTER_COPY', 'CERTIFICATE_AND_FEE_RECEIPT')),
	CONSTRAINT "matter_patent_report" CHECK ("cases"."matter_patent"."report_finding" is null or ("cases"."matter_patent"."evaluation_report" and "cases"."matter_patent"."report_finding" in ('NO_DEFECT', 'PARTIAL', 'DEFECT')))
);
--> statement-breakpoint
ALTER TABLE "cases"."matter_patent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."archive_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"sealed_on" date NOT NULL,
	"sealed_by" text NOT NULL,
	"main_root" text COLLATE "C" NOT NULL,
	"internal_root" text COLLATE "C" NOT NULL,
	"chain_no" integer NOT NULL,
	"chain_hash" text COLLATE "C" NOT NULL,
	"retain_until" date NOT NULL,
	"legal_hold" boolean DEFAULT false NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "archive_file_case_id_unique" UNIQUE("case_id"),
	CONSTRAINT "archive_file_chain" UNIQUE("agency_id","chain_no")
);
--> statement-breakpoint
ALTER TABLE "cases"."archive_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."archive_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"paper" text NOT NULL,
	"title" text NOT NULL,
	"pages" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"made_on" date NOT NULL,
	"added_on" date NOT NULL,
	"supplement_id" uuid,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "archive_item_position" UNIQUE("case_id","position"),
	CONSTRAINT "archive_item_pages" CHECK ("cases"."archive_item"."pages" > 0)
);
--> statement-breakpoint
ALTER TABLE "cases"."archive_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."archive_supplement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"added_on" date NOT NULL,
	"added_by" text NOT NULL,
	"reason" text NOT NULL,
	"main_root" text COLLATE "C" NOT NULL,
	"internal_root" text COLLATE "C" NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases"."archive_supplement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."consistency_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"checked_on" date NOT NULL,
	"checked_by" uuid[] NOT NULL,
	"electronic_pages" integer NOT NULL,
	"paper_pages" integer NOT NULL,
	"differences" jsonb NOT NULL,
	"result" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "consistency_check_result" CHECK ("cases"."consistency_check"."result" in ('CONSISTENT', 'MISSING_PAPER', 'MISSING_ELECTRONIC', 'MISMATCH')),
	CONSTRAINT "consistency_check_two" CHECK (array_length("cases"."consistency_check"."checked_by", 1) >= 2)
);
--> statement-breakpoint
ALTER TABLE "cases"."consistency_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."internal_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"paper" text NOT NULL,
	"title" text NOT NULL,
	"pages" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"made_on" date NOT NULL,
	"added_on" date NOT NULL,
	"supplement_id" uuid,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "internal_item_position" UNIQUE("case_id","position"),
	CONSTRAINT "internal_item_pages" CHECK ("cases"."internal_item"."pages" > 0)
);
--> statement-breakpoint
ALTER TABLE "cases"."internal_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."paper_volume" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"recorded_on" date NOT NULL,
	"location" text NOT NULL,
	"box_no" text NOT NULL,
	"papers" jsonb NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases"."paper_volume" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."import_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"content_hash" text,
	"status" text NOT NULL,
	"expected_rows" integer NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"bad" integer DEFAULT 0 NOT NULL,
	"present" integer DEFAULT 0 NOT NULL,
	"opened_by" text NOT NULL,
	"opened_on" date NOT NULL,
	"imported" integer,
	"ended_on" date,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "import_batch_status" CHECK ("cases"."import_batch"."status" in ('OPEN', 'IMPORTING', 'IMPORTED', 'ABANDONED')),
	CONSTRAINT "import_batch_counts" CHECK ("cases"."import_batch"."received" <= "cases"."import_batch"."expected_rows" and "cases"."import_batch"."bad" + "cases"."import_batch"."present" <= "cases"."import_batch"."received"),
	CONSTRAINT "import_batch_end" CHECK (("cases"."import_batch"."status" in ('IMPORTED', 'ABANDONED')) = ("cases"."import_batch"."ended_on" is not null)),
	CONSTRAINT "import_batch_imported" CHECK (("cases"."import_batch"."status" = 'IMPORTED') = ("cases"."import_batch"."imported" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."import_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."import_problem" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"field" text,
	"code" text COLLATE "C" NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases"."import_problem" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."import_row" (
	"batch_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"key" text COLLATE "C",
	"case_no" text COLLATE "C",
	"hash" text COLLATE "C" NOT NULL,
	"outcome" text NOT NULL,
	"made_id" uuid NOT NULL,
	"record" jsonb,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "import_row_batch_id_line_pk" PRIMARY KEY("batch_id","line"),
	CONSTRAINT "import_row_outcome" CHECK ("cases"."import_row"."outcome" in ('GOOD', 'BAD', 'PRESENT')),
	CONSTRAINT "import_row_record" CHECK (("cases"."import_row"."outcome" = 'GOOD') = ("cases"."import_row"."record" is not null))
);
--> statement-breakpoint
ALTER TABLE "cases"."import_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases"."imported_case" (
	"key" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"made_id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"jurisdiction" text COLLATE "C" NOT NULL,
	"province" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 2) || '0000') STORED NOT NULL,
	"prefecture" text COLLATE "C" GENERATED ALWAYS AS (left(jurisdiction, 4) || '00') STORED NOT NULL,
	CONSTRAINT "imported_case_key" UNIQUE("agency_id","key")
);
--> statement-breakpoint
ALTER TABLE "cases"."imported_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases"."case" DROP CONSTRAINT "case_status";--> statement-breakpoint
ALTER TABLE "cases"."case" DROP CONSTRAINT "case_conclusion";--> statement-breakpoint
ALTER TABLE "platform"."event" ADD COLUMN "told" boolean GENERATED ALWAYS AS (entity_type = 'case' and what in ('RECEIVE', 'CASE_RECEIVE', 'REQUEST_CORRECTION', 'CASE_REQUEST_CORRECTION', 'CORRECT', 'CASE_CORRECT', 'SERVE_MEDIATION_REQUEST', 'CASE_SERVE_MEDIATION_REQUEST', 'AWAIT_CONSENT', 'CASE_AWAIT_CONSENT', 'CONSENT', 'CASE_CONSENT', 'NO_CONSENT', 'CASE_NO_CONSENT', 'SERVE_REFUSAL', 'CASE_SERVE_REFUSAL', 'REFUSE', 'CASE_REFUSE', 'DECLINE', 'CASE_DECLINE', 'DOCKET', 'CASE_DOCKET', 'DOCKETED', 'CASE_DOCKETED', 'IMPORTED', 'CASE_IMPORTED', 'HANDLERS_ASSIGNED', 'CASE_HANDLERS_ASSIGNED', 'ADD_PARTY', 'CASE_ADD_PARTY', 'CORRECT_PARTY', 'CASE_CORRECT_PARTY', 'ADD_PATENT', 'CASE_ADD_PATENT', 'SWITCH_PROCEDURE', 'CASE_SWITCH_PROCEDURE', 'SERVE', 'CASE_SERVE', 'OPEN_INVESTIGATION', 'CASE_OPEN_INVESTIGATION', 'BEGIN_INVESTIGATION', 'CASE_BEGIN_INVESTIGATION', 'RECORD_DEFENCE', 'CASE_RECORD_DEFENCE', 'FORWARD_DEFENCE', 'CASE_FORWARD_DEFENCE', 'FORWARD_PAPER', 'CASE_FORWARD_PAPER', 'FILE_STATEMENT', 'CASE_FILE_STATEMENT', 'SCHEDULE_HEARING', 'CASE_SCHEDULE_HEARING', 'CALL_OFF_HEARING', 'CASE_CALL_OFF_HEARING', 'RECORD_HEARING', 'CASE_RECORD_HEARING', 'BEGIN_MEDIATION', 'CASE_BEGIN_MEDIATION', 'RECORD_MEDIATION_SESSION', 'CASE_RECORD_MEDIATION_SESSION', 'RECORD_NOTARISATION', 'CASE_RECORD_NOTARISATION', 'SUSPEND', 'CASE_SUSPEND', 'REFUSE_SUSPENSION', 'CASE_REFUSE_SUSPENSION', 'RESUME', 'CASE_RESUME', 'EXTEND', 'CASE_EXTEND', 'RECORD_EXCLUSION', 'CASE_RECORD_EXCLUSION', 'TRANSFER', 'CASE_TRANSFER', 'MERGE', 'CASE_MERGE', 'JURISDICTION_DESIGNATED', 'CASE_JURISDICTION_DESIGNATED', 'NOTICE_PENALTY', 'CASE_NOTICE_PENALTY', 'REQUEST_PENALTY_HEARING', 'CASE_REQUEST_PENALTY_HEARING', 'WAIVE_PENALTY_HEARING', 'CASE_WAIVE_PENALTY_HEARING', 'HOLD_PENALTY_HEARING', 'CASE_HOLD_PENALTY_HEARING', 'DECIDE_PENALTY', 'CASE_DECIDE_PENALTY', 'SERVE_PENALTY', 'CASE_SERVE_PENALTY', 'EXECUTE_PENALTY', 'CASE_EXECUTE_PENALTY', 'RECORD_PAYMENT', 'CASE_RECORD_PAYMENT', 'CONCLUDE', 'CASE_CONCLUDE', 'CONCLUDED', 'CASE_CONCLUDED', 'SERVE_DECISION', 'CASE_SERVE_DECISION', 'PUBLISH_DECISION', 'CASE_PUBLISH_DECISION', 'WITHDRAW_PUBLICATION', 'CASE_WITHDRAW_PUBLICATION', 'APPLY_FOR_ENFORCEMENT', 'CASE_APPLY_FOR_ENFORCEMENT', 'APPLY_CONFIRMATION', 'CASE_APPLY_CONFIRMATION', 'CONFIRM_BY_COURT', 'CASE_CONFIRM_BY_COURT', 'RECORD_LITIGATION', 'CASE_RECORD_LITIGATION', 'RECORD_LITIGATION_OUTCOME', 'CASE_RECORD_LITIGATION_OUTCOME', 'SEAL', 'CASE_SEAL')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."grant" ADD COLUMN "side" text;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "procedure" text DEFAULT 'ORDINARY' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "extended_on" date;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "authority_id" uuid;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "business_yuan" integer;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "gains_yuan" integer;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "loss_yuan" integer;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "patent_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."case" ADD COLUMN "threshold_met" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "case_step_case" ON "cases"."case_step" USING btree ("case_id","taken_on","id");--> statement-breakpoint
CREATE INDEX "deadline_case" ON "cases"."deadline" USING btree ("case_id","started_on","id");--> statement-breakpoint
CREATE INDEX "deadline_running" ON "cases"."deadline" USING btree ("agency_id","due_on","id") WHERE done_on is null and not paused and not waived and rule not in ('I3', 'I10', 'M0', 'M3', 'C5', 'C7', 'C9', 'C9b', 'T3');--> statement-breakpoint
CREATE INDEX "deadline_late" ON "cases"."deadline" USING btree ("rule","case_id") WHERE "cases"."deadline"."late";--> statement-breakpoint
CREATE INDEX "deadline_open" ON "cases"."deadline" USING btree ("rule","due_on","case_id") WHERE "cases"."deadline"."done_on" is null and not "cases"."deadline"."waived";--> statement-breakpoint
CREATE INDEX "excluded_period_case" ON "cases"."excluded_period" USING btree ("case_id","from_on");--> statement-breakpoint
CREATE INDEX "intake_province" ON "cases"."intake" USING btree ("province","received_on","id");--> statement-breakpoint
CREATE INDEX "intake_prefecture" ON "cases"."intake" USING btree ("prefecture","received_on","id");--> statement-breakpoint
CREATE INDEX "intake_county" ON "cases"."intake" USING btree ("jurisdiction","received_on","id");--> statement-breakpoint
CREATE INDEX "intake_received" ON "cases"."intake" USING btree ("received_on","id");--> statement-breakpoint
CREATE INDEX "intake_open" ON "cases"."intake" USING btree ("agency_id","due_on","id") WHERE decided_on is null;--> statement-breakpoint
CREATE INDEX "intake_untold" ON "cases"."intake" USING btree ("agency_id","due_on","id") WHERE status = 'REFUSED' and petitioner is not null and refusal_served_on is null;--> statement-breakpoint
CREATE INDEX "party_case" ON "cases"."party" USING btree ("case_id","side","id");--> statement-breakpoint
CREATE INDEX "party_name" ON "cases"."party" USING btree ("name");--> statement-breakpoint
CREATE INDEX "party_credit_code" ON "cases"."party" USING btree ("credit_code");--> statement-breakpoint
CREATE INDEX "case_document_case" ON "cases"."case_document" USING btree ("case_id","made_on","id");--> statement-breakpoint
CREATE INDEX "mediation_session_case" ON "cases"."mediation_session" USING btree ("case_id","held_on","id");--> statement-breakpoint
CREATE INDEX "oral_hearing_case" ON "cases"."oral_hearing" USING btree ("case_id","scheduled_on","id");--> statement-breakpoint
CREATE INDEX "published_decision_case" ON "cases"."published_decision" USING btree ("case_id","published_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "published_decision_public" ON "cases"."published_decision" USING btree ("case_id") WHERE open;--> statement-breakpoint
CREATE INDEX "published_decision_open" ON "cases"."published_decision" USING btree ("published_on","id") WHERE open;--> statement-breakpoint
CREATE INDEX "published_decision_province" ON "cases"."published_decision" USING btree ("province","published_on","id");--> statement-breakpoint
CREATE INDEX "internal_record_case" ON "cases"."internal_record" USING btree ("case_id","made_on","id");--> statement-breakpoint
CREATE INDEX "recusal_case" ON "cases"."recusal" USING btree ("case_id","requested_on","id");--> statement-breakpoint
CREATE INDEX "recusal_officer" ON "cases"."recusal" USING btree ("officer_id","case_id");--> statement-breakpoint
CREATE INDEX "recusal_pending" ON "cases"."recusal" USING btree ("agency_id","requested_on","id") WHERE decided_on is null and withdrawn_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "recusal_once" ON "cases"."recusal" USING btree ("case_id","officer_id","recorded_by") WHERE decided_on is null and withdrawn_on is null;--> statement-breakpoint
CREATE INDEX "delegation_delegate" ON "cases"."delegation" USING btree ("delegate_id","valid_from");--> statement-breakpoint
CREATE INDEX "delegation_begins" ON "cases"."delegation" USING btree ("valid_from","id");--> statement-breakpoint
CREATE INDEX "jurisdiction_dispute_matter" ON "cases"."jurisdiction_dispute" USING btree ("matter_id","raised_on");--> statement-breakpoint
CREATE INDEX "jurisdiction_dispute_raised" ON "cases"."jurisdiction_dispute" USING btree ("raised_on","id");--> statement-breakpoint
CREATE INDEX "exhibition_opens" ON "cases"."exhibition" USING btree ("from_on","id");--> statement-breakpoint
CREATE INDEX "exhibition_case_show" ON "cases"."exhibition_case" USING btree ("exhibition_id","received_at","id");--> statement-breakpoint
CREATE INDEX "exhibition_case_exhibitor" ON "cases"."exhibition_case" USING btree ("exhibitor");--> statement-breakpoint
CREATE INDEX "invalidation_patent" ON "cases"."invalidation" USING btree ("patent_number","accepted_on");--> statement-breakpoint
CREATE INDEX "litigation_case" ON "cases"."litigation" USING btree ("case_id","filed_on");--> statement-breakpoint
CREATE INDEX "litigation_filed" ON "cases"."litigation" USING btree ("filed_on","id");--> statement-breakpoint
CREATE INDEX "litigation_province" ON "cases"."litigation" USING btree ("province","filed_on","id");--> statement-breakpoint
CREATE INDEX "litigation_prefecture" ON "cases"."litigation" USING btree ("prefecture","filed_on","id");--> statement-breakpoint
CREATE INDEX "litigation_county" ON "cases"."litigation" USING btree ("jurisdiction","filed_on","id");--> statement-breakpoint
CREATE INDEX "case_link_other" ON "cases"."case_link" USING btree ("other_case_id");--> statement-breakpoint
CREATE INDEX "field_inspection_case" ON "cases"."field_inspection" USING btree ("case_id","inspected_on","id");--> statement-breakpoint
CREATE INDEX "measure_case" ON "cases"."measure" USING btree ("case_id","proposed_on","id");--> statement-breakpoint
CREATE INDEX "measure_proposed" ON "cases"."measure" USING btree ("proposed_on","id");--> statement-breakpoint
CREATE INDEX "measure_province" ON "cases"."measure" USING btree ("province","proposed_on","id");--> statement-breakpoint
CREATE INDEX "measure_prefecture" ON "cases"."measure" USING btree ("prefecture","proposed_on","id");--> statement-breakpoint
CREATE INDEX "measure_county" ON "cases"."measure" USING btree ("jurisdiction","proposed_on","id");--> statement-breakpoint
CREATE INDEX "evidence_item_case" ON "cases"."evidence_item" USING btree ("case_id","taken_on","id");--> statement-breakpoint
CREATE INDEX "penalty_payment_case" ON "cases"."penalty_payment" USING btree ("case_id","paid_on","id");--> statement-breakpoint
CREATE INDEX "assist_request_case" ON "cases"."assist_request" USING btree ("case_id","requested_on");--> statement-breakpoint
CREATE INDEX "assist_request_province" ON "cases"."assist_request" USING btree ("province","requested_on","id");--> statement-breakpoint
CREATE INDEX "assist_request_prefecture" ON "cases"."assist_request" USING btree ("prefecture","requested_on","id");--> statement-breakpoint
CREATE INDEX "assist_request_county" ON "cases"."assist_request" USING btree ("jurisdiction","requested_on","id");--> statement-breakpoint
CREATE INDEX "assist_request_destination" ON "cases"."assist_request" USING btree ("to_jurisdiction","requested_on","id");--> statement-breakpoint
CREATE INDEX "assist_request_receiver" ON "cases"."assist_request" USING btree ("receiver_id","requested_on","id");--> statement-breakpoint
CREATE INDEX "assist_request_open" ON "cases"."assist_request" USING btree ("due_on","id") WHERE replied_on is null and closed_on is null;--> statement-breakpoint
CREATE INDEX "police_transfer_case" ON "cases"."police_transfer" USING btree ("case_id","proposed_on");--> statement-breakpoint
CREATE INDEX "police_transfer_province" ON "cases"."police_transfer" USING btree ("province","proposed_on","id");--> statement-breakpoint
CREATE INDEX "police_transfer_prefecture" ON "cases"."police_transfer" USING btree ("prefecture","proposed_on","id");--> statement-breakpoint
CREATE INDEX "police_transfer_county" ON "cases"."police_transfer" USING btree ("jurisdiction","proposed_on","id");--> statement-breakpoint
CREATE INDEX "police_transfer_receiver" ON "cases"."police_transfer" USING btree ("receiver_id","proposed_on","id");--> statement-breakpoint
CREATE INDEX "police_transfer_copy" ON "cases"."police_transfer" USING btree ("procuratorate_id","proposed_on","id");--> statement-breakpoint
CREATE INDEX "case_referral_province" ON "cases"."case_referral" USING btree ("province","sent_on","id");--> statement-breakpoint
CREATE INDEX "case_referral_prefecture" ON "cases"."case_referral" USING btree ("prefecture","sent_on","id");--> statement-breakpoint
CREATE INDEX "case_referral_county" ON "cases"."case_referral" USING btree ("jurisdiction","sent_on","id");--> statement-breakpoint
CREATE INDEX "case_referral_partner" ON "cases"."case_referral" USING btree ("partner_id","sent_on","id");--> statement-breakpoint
CREATE INDEX "case_referral_case" ON "cases"."case_referral" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "court_mediation_province" ON "cases"."court_mediation" USING btree ("province","sent_on","id");--> statement-breakpoint
CREATE INDEX "court_mediation_prefecture" ON "cases"."court_mediation" USING btree ("prefecture","sent_on","id");--> statement-breakpoint
CREATE INDEX "court_mediation_county" ON "cases"."court_mediation" USING btree ("jurisdiction","sent_on","id");--> statement-breakpoint
CREATE INDEX "court_mediation_court" ON "cases"."court_mediation" USING btree ("partner_id","sent_on","id");--> statement-breakpoint
CREATE INDEX "court_mediation_case" ON "cases"."court_mediation" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "joint_operation_province" ON "cases"."joint_operation" USING btree ("province","held_on","id");--> statement-breakpoint
CREATE INDEX "joint_operation_prefecture" ON "cases"."joint_operation" USING btree ("prefecture","held_on","id");--> statement-breakpoint
CREATE INDEX "joint_operation_county" ON "cases"."joint_operation" USING btree ("jurisdiction","held_on","id");--> statement-breakpoint
CREATE INDEX "judicial_confirmation_case" ON "cases"."judicial_confirmation" USING btree ("case_id","applied_on");--> statement-breakpoint
CREATE INDEX "judicial_confirmation_province" ON "cases"."judicial_confirmation" USING btree ("province","applied_on","id");--> statement-breakpoint
CREATE INDEX "judicial_confirmation_prefecture" ON "cases"."judicial_confirmation" USING btree ("prefecture","applied_on","id");--> statement-breakpoint
CREATE INDEX "judicial_confirmation_county" ON "cases"."judicial_confirmation" USING btree ("jurisdiction","applied_on","id");--> statement-breakpoint
CREATE INDEX "judicial_confirmation_court" ON "cases"."judicial_confirmation" USING btree ("partner_id","applied_on","id");--> statement-breakpoint
CREATE INDEX "matter_patent_number" ON "cases"."matter_patent" USING btree ("patent_number");--> statement-breakpoint
CREATE INDEX "archive_file_sealed" ON "cases"."archive_file" USING btree ("sealed_on","id");--> statement-breakpoint
CREATE INDEX "archive_file_province" ON "cases"."archive_file" USING btree ("province","sealed_on","id");--> statement-breakpoint
CREATE INDEX "archive_file_prefecture" ON "cases"."archive_file" USING btree ("prefecture","sealed_on","id");--> statement-breakpoint
CREATE INDEX "archive_file_county" ON "cases"."archive_file" USING btree ("jurisdiction","sealed_on","id");--> statement-breakpoint
CREATE INDEX "archive_supplement_case" ON "cases"."archive_supplement" USING btree ("case_id","added_on","id");--> statement-breakpoint
CREATE INDEX "consistency_check_case" ON "cases"."consistency_check" USING btree ("case_id","checked_on","id");--> statement-breakpoint
CREATE INDEX "paper_volume_case" ON "cases"."paper_volume" USING btree ("case_id","recorded_on","id");--> statement-breakpoint
CREATE INDEX "import_batch_agency" ON "cases"."import_batch" USING btree ("agency_id","opened_on","id");--> statement-breakpoint
CREATE INDEX "import_batch_content" ON "cases"."import_batch" USING btree ("agency_id","content_hash");--> statement-breakpoint
CREATE INDEX "import_problem_line" ON "cases"."import_problem" USING btree ("batch_id","line","id");--> statement-breakpoint
CREATE INDEX "import_row_key" ON "cases"."import_row" USING btree ("batch_id","key");--> statement-breakpoint
CREATE INDEX "import_row_number" ON "cases"."import_row" USING btree ("batch_id","case_no");--> statement-breakpoint
CREATE INDEX "imported_case_batch" ON "cases"."imported_case" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "case_province_status" ON "cases"."case" USING btree ("province","status","jurisdiction","agency_id","id");--> statement-breakpoint
CREATE INDEX "case_prefecture_status" ON "cases"."case" USING btree ("prefecture","status","jurisdiction","agency_id","id");--> statement-breakpoint
CREATE INDEX "case_county_status" ON "cases"."case" USING btree ("jurisdiction","status","agency_id","id");--> statement-breakpoint
CREATE INDEX "case_lost" ON "cases"."case" USING btree ("patent_number","respondent") WHERE disposition in ('STOP_ORDER', 'PENALISED');--> statement-breakpoint
CREATE INDEX "case_threshold" ON "cases"."case" USING btree ("docketed_on","id") WHERE threshold_met;--> statement-breakpoint
CREATE INDEX "case_handler_certificate" ON "cases"."case_handler" USING btree ("certificate_number","assigned_on");--> statement-breakpoint
ALTER TABLE "platform"."grant" ADD CONSTRAINT "grant_side" CHECK ("platform"."grant"."side" is null or ("platform"."grant"."kind" = 'PARTY' and "platform"."grant"."side" in ('PETITIONER', 'RESPONDENT', 'THIRD_PARTY')));--> statement-breakpoint
ALTER TABLE "cases"."case" ADD CONSTRAINT "case_disposition" CHECK ("cases"."case"."disposition" in ('STOP_ORDER', 'NOT_INFRINGED', 'MEDIATED', 'WITHDRAWN', 'DEEMED_WITHDRAWN', 'SETTLED', 'PENALISED', 'EXEMPTED', 'REVOKED', 'TRANSFERRED_TO_POLICE', 'TRANSFERRED', 'MERGED'));--> statement-breakpoint
ALTER TABLE "cases"."case" ADD CONSTRAINT "case_status" CHECK ("cases"."case"."status" in ('DOCKETED', 'SERVED', 'INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING', 'MEDIATING', 'INVESTIGATION_CLOSED', 'PENALTY_NOTICED', 'PENALTY_HEARING', 'DECIDED', 'EXECUTING', 'WAITING_CRIMINAL', 'SUSPENDED', 'CONCLUDED', 'PUBLISHED', 'ENFORCEMENT', 'CONFIRMED_BY_COURT', 'NOTARISED', 'TRANSFERRED_OUT', 'MERGED', 'ARCHIVED'));--> statement-breakpoint
ALTER TABLE "cases"."case" ADD CONSTRAINT "case_conclusion" CHECK (("cases"."case"."status" in ('CONCLUDED', 'PUBLISHED', 'ENFORCEMENT', 'CONFIRMED_BY_COURT', 'NOTARISED', 'TRANSFERRED_OUT', 'MERGED', 'ARCHIVED')) = ("cases"."case"."concluded_on" is not null) and ("cases"."case"."concluded_on" is null) = ("cases"."case"."disposition" is null));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."case_step" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((told and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'PARTNER', 'RIGHT_HOLDER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."case_step" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and (exists (select from cases."case" c where c.id = case_step.case_id and c.jurisdiction = case_step.jurisdiction and c.agency_id = case_step.agency_id) or exists (select from cases.intake i where i.id = case_step.case_id and i.jurisdiction = case_step.jurisdiction and i.agency_id = case_step.agency_id)));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."case_step" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."deadline" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((told and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'PARTNER', 'RIGHT_HOLDER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."deadline" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = deadline.case_id and c.jurisdiction = deadline.jurisdiction and c.agency_id = deadline.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."deadline" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = deadline.case_id and c.jurisdiction = deadline.jurisdiction and c.agency_id = deadline.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = deadline.case_id and c.jurisdiction = deadline.jurisdiction and c.agency_id = deadline.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."excluded_period" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((told and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'PARTNER', 'RIGHT_HOLDER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."excluded_period" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = excluded_period.case_id and c.jurisdiction = excluded_period.jurisdiction and c.agency_id = excluded_period.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."excluded_period" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = excluded_period.case_id and c.jurisdiction = excluded_period.jurisdiction and c.agency_id = excluded_period.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = excluded_period.case_id and c.jurisdiction = excluded_period.jurisdiction and c.agency_id = excluded_period.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."intake" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."intake" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."intake" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."party" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."party" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and (exists (select from cases."case" c where c.id = party.case_id and c.jurisdiction = party.jurisdiction and c.agency_id = party.agency_id) or exists (select from cases.intake i where i.id = party.case_id and i.jurisdiction = party.jurisdiction and i.agency_id = party.agency_id)));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."party" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and (exists (select from cases."case" c where c.id = party.case_id and c.jurisdiction = party.jurisdiction and c.agency_id = party.agency_id) or exists (select from cases.intake i where i.id = party.case_id and i.jurisdiction = party.jurisdiction and i.agency_id = party.agency_id))) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and (exists (select from cases."case" c where c.id = party.case_id and c.jurisdiction = party.jurisdiction and c.agency_id = party.agency_id) or exists (select from cases.intake i where i.id = party.case_id and i.jurisdiction = party.jurisdiction and i.agency_id = party.agency_id)));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."case_document" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((shared and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('PARTNER', 'RIGHT_HOLDER')) or ((filed_by::text = nullif(current_setting('app.subject', true), '') and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."case_document" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER'))) and exists (select from cases."case" c where c.id = case_document.case_id and c.jurisdiction = case_document.jurisdiction and c.agency_id = case_document.agency_id) and (current_setting('app.role', true) <> 'RIGHT_HOLDER' or (filed_by = current_setting('app.subject', true) and not shared and served_on is null and doc_no is null and kind in ('STATEMENT', 'EVIDENCE_LIST', 'OTHER') and origin = coalesce((select g.side from platform."grant" g where g.object_id = case_document.case_id and g.kind = 'PARTY' and g.grantee = current_setting('app.subject', true) and g.valid_from <= platform.today() and platform.today() < g.valid_to order by g.valid_from, g.id limit 1), 'THIRD_PARTY'))));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."case_document" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = case_document.case_id and c.jurisdiction = case_document.jurisdiction and c.agency_id = case_document.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = case_document.case_id and c.jurisdiction = case_document.jurisdiction and c.agency_id = case_document.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."mediation_session" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."mediation_session" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = mediation_session.case_id and c.jurisdiction = mediation_session.jurisdiction and c.agency_id = mediation_session.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."mediation_session" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."oral_hearing" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."oral_hearing" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = oral_hearing.case_id and c.jurisdiction = oral_hearing.jurisdiction and c.agency_id = oral_hearing.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."oral_hearing" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = oral_hearing.case_id and c.jurisdiction = oral_hearing.jurisdiction and c.agency_id = oral_hearing.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = oral_hearing.case_id and c.jurisdiction = oral_hearing.jurisdiction and c.agency_id = oral_hearing.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."decision" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((served and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('PARTNER', 'RIGHT_HOLDER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."decision" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = decision.case_id and c.jurisdiction = decision.jurisdiction and c.agency_id = decision.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."decision" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = decision.case_id and c.jurisdiction = decision.jurisdiction and c.agency_id = decision.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = decision.case_id and c.jurisdiction = decision.jurisdiction and c.agency_id = decision.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."published_decision" AS PERMISSIVE FOR SELECT TO public USING (open or ((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."published_decision" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = published_decision.case_id and c.jurisdiction = published_decision.jurisdiction and c.agency_id = published_decision.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."published_decision" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = published_decision.case_id and c.jurisdiction = published_decision.jurisdiction and c.agency_id = published_decision.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = published_decision.case_id and c.jurisdiction = published_decision.jurisdiction and c.agency_id = published_decision.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."internal_record" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE')) or (((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and case_id in (select h.case_id from cases.case_handler h where h.relieved_on is null and h.officer_id::text = nullif(current_setting('app.subject', true), ''))) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."internal_record" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = internal_record.case_id and c.jurisdiction = internal_record.jurisdiction and c.agency_id = internal_record.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."internal_record" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."recusal" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((recorded_by::text = nullif(current_setting('app.subject', true), '') and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."recusal" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER'))) and exists (select from cases."case" c where c.id = recusal.case_id and c.jurisdiction = recusal.jurisdiction and c.agency_id = recusal.agency_id) and recorded_by = current_setting('app.subject', true) and (current_setting('app.role', true) <> 'RIGHT_HOLDER' or (requested_by in ('PETITIONER', 'RESPONDENT') and superior_id is null)) and (superior_id is null or exists (select from institutions.published_office s, institutions.published_office o where s.id = superior_id and o.id = recusal.agency_id and (s.jurisdiction <> o.jurisdiction or o.jurisdiction = '000000') and starts_with(o.jurisdiction::text, regexp_replace(s.jurisdiction::text, '(00){1,3}$', '')))) and decided_on is null);--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."recusal" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((superior_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((recorded_by::text = nullif(current_setting('app.subject', true), '') and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER'))) and decided_on is null and withdrawn_on is null) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((superior_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((recorded_by::text = nullif(current_setting('app.subject', true), '') and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('RIGHT_HOLDER'))) and (decided_on is null or (current_setting('app.role', true) = 'OFFICE' and current_setting('app.office', true) = coalesce(superior_id, agency_id)::text)) and (withdrawn_on is null or recorded_by = current_setting('app.subject', true)));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."delegation" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."delegation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."delegation" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."jurisdiction_dispute" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((superior_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."jurisdiction_dispute" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and status = 'OPEN' and (exists (select from cases."case" c where c.id = matter_id and c.jurisdiction = jurisdiction_dispute.jurisdiction and c.agency_id = jurisdiction_dispute.agency_id) or exists (select from cases.intake i where i.id = matter_id and i.jurisdiction = jurisdiction_dispute.jurisdiction and i.agency_id = jurisdiction_dispute.agency_id)));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."jurisdiction_dispute" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((superior_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE'))) and (superior_id::text = current_setting('app.office', true) or status = 'OPEN')) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((superior_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE'))) and status = 'WITHDRAWN' and agency_id::text = current_setting('app.office', true));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."exhibition" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."exhibition" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."exhibition" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."exhibition_case" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."exhibition_case" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.exhibition e where e.id = exhibition_id and e.jurisdiction = exhibition_case.jurisdiction and e.agency_id = exhibition_case.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."exhibition_case" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.exhibition e where e.id = exhibition_id and e.jurisdiction = exhibition_case.jurisdiction and e.agency_id = exhibition_case.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.exhibition e where e.id = exhibition_id and e.jurisdiction = exhibition_case.jurisdiction and e.agency_id = exhibition_case.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."exhibition_officer" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and exhibition_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((exhibition_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."exhibition_officer" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.exhibition e where e.id = exhibition_id and e.jurisdiction = exhibition_officer.jurisdiction and e.agency_id = exhibition_officer.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."exhibition_officer" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.exhibition e where e.id = exhibition_id and e.jurisdiction = exhibition_officer.jurisdiction and e.agency_id = exhibition_officer.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.exhibition e where e.id = exhibition_id and e.jurisdiction = exhibition_officer.jurisdiction and e.agency_id = exhibition_officer.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."invalidation" AS PERMISSIVE FOR SELECT TO public USING ((true and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST', 'SUPERVISOR', 'PARTNER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."invalidation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."invalidation" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."litigation" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."litigation" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = litigation.case_id and c.jurisdiction = litigation.jurisdiction and c.agency_id = litigation.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."litigation" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = litigation.case_id and c.jurisdiction = litigation.jurisdiction and c.agency_id = litigation.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = litigation.case_id and c.jurisdiction = litigation.jurisdiction and c.agency_id = litigation.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."case_link" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."case_link" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = case_link.case_id and c.jurisdiction = case_link.jurisdiction and c.agency_id = case_link.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."case_link" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."field_inspection" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."field_inspection" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = field_inspection.case_id and c.jurisdiction = field_inspection.jurisdiction and c.agency_id = field_inspection.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."field_inspection" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."measure" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."measure" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = measure.case_id and c.jurisdiction = measure.jurisdiction and c.agency_id = measure.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."measure" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = measure.case_id and c.jurisdiction = measure.jurisdiction and c.agency_id = measure.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = measure.case_id and c.jurisdiction = measure.jurisdiction and c.agency_id = measure.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."evidence_item" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."evidence_item" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = evidence_item.case_id and c.jurisdiction = evidence_item.jurisdiction and c.agency_id = evidence_item.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."evidence_item" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = evidence_item.case_id and c.jurisdiction = evidence_item.jurisdiction and c.agency_id = evidence_item.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = evidence_item.case_id and c.jurisdiction = evidence_item.jurisdiction and c.agency_id = evidence_item.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."counterfeit_finding" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."counterfeit_finding" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = counterfeit_finding.case_id and c.jurisdiction = counterfeit_finding.jurisdiction and c.agency_id = counterfeit_finding.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."counterfeit_finding" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."penalty" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."penalty" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = penalty.case_id and c.jurisdiction = penalty.jurisdiction and c.agency_id = penalty.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."penalty" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = penalty.case_id and c.jurisdiction = penalty.jurisdiction and c.agency_id = penalty.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = penalty.case_id and c.jurisdiction = penalty.jurisdiction and c.agency_id = penalty.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."penalty_payment" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."penalty_payment" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = penalty_payment.case_id and c.jurisdiction = penalty_payment.jurisdiction and c.agency_id = penalty_payment.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."penalty_payment" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."assist_request" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((to_jurisdiction >= current_setting('app.lo', true) and to_jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((receiver_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."assist_request" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = assist_request.case_id and c.agency_id = assist_request.agency_id) and ((status = 'REQUESTED' and cross_province and left(wanted_place, 2) <> left(jurisdiction, 2)) or (status = 'ASSIGNED' and not cross_province and left(to_jurisdiction, 2) = left(jurisdiction, 2))) and num_nonnulls(approved_on, received_on, begun_on, replied_on, out_province_id, in_province_id) = 0);--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."assist_request" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((to_jurisdiction >= current_setting('app.lo', true) and to_jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE')) or ((receiver_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and (case when status = 'REQUESTED' then current_setting('app.role', true) = 'OFFICE' and length(current_setting('app.lo', true)) = 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))
  when status in ('OUT_APPROVED', 'IN_RECEIVED') then current_setting('app.role', true) = 'OFFICE' and length(current_setting('app.lo', true)) = 2 and (to_jurisdiction >= current_setting('app.lo', true) and to_jurisdiction < current_setting('app.hi', true))
  when status in ('ASSIGNED', 'EXECUTING') then receiver_id::text = current_setting('app.office', true) when status = 'REPLIED' then agency_id::text = current_setting('app.office', true) else false end)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((length(current_setting('app.lo', true)) between 1 and 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE')) or ((to_jurisdiction >= current_setting('app.lo', true) and to_jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE')) or ((receiver_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and (case when status = 'OUT_APPROVED' then current_setting('app.role', true) = 'OFFICE' and length(current_setting('app.lo', true)) = 2 and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))
  when status in ('IN_RECEIVED', 'ASSIGNED', 'REFUSED') then current_setting('app.role', true) = 'OFFICE' and length(current_setting('app.lo', true)) = 2 and (to_jurisdiction >= current_setting('app.lo', true) and to_jurisdiction < current_setting('app.hi', true))
  when status in ('EXECUTING', 'REPLIED') then receiver_id::text = current_setting('app.office', true) when status = 'CONFIRMED' then agency_id::text = current_setting('app.office', true) else false end));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."police_transfer" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((receiver_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')) or ((procuratorate_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."police_transfer" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = police_transfer.case_id and c.agency_id = police_transfer.agency_id) and status = 'PREPARED' and num_nonnulls(decided_at, sent_at, police_decided_on, objected_on) = 0);--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."police_transfer" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((receiver_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')) or ((procuratorate_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and (case when status in ('PREPARED', 'POLICE_DECLINED') then current_setting('app.role', true) = 'OFFICE' when status = 'APPROVED' then current_setting('app.role', true) <> 'PARTNER'
  when status in ('SENT', 'POLICE_ACCEPTED', 'OBJECTION') then not (current_setting('app.role', true) <> 'PARTNER') and receiver_id::text = current_setting('app.office', true) when status = 'SUPERVISION_ASKED' then not (current_setting('app.role', true) <> 'PARTNER') and procuratorate_id::text = current_setting('app.office', true) else false end)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((receiver_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')) or ((procuratorate_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and (case when status in ('APPROVED', 'REFUSED', 'OBJECTION', 'SUPERVISION_ASKED') then current_setting('app.role', true) = 'OFFICE' when status = 'SENT' then current_setting('app.role', true) <> 'PARTNER'
  when status in ('POLICE_ACCEPTED', 'POLICE_DECLINED') then not (current_setting('app.role', true) <> 'PARTNER') and receiver_id::text = current_setting('app.office', true) when status = 'FINAL' then (not (current_setting('app.role', true) <> 'PARTNER') and receiver_id::text = current_setting('app.office', true)) or (not (current_setting('app.role', true) <> 'PARTNER') and procuratorate_id::text = current_setting('app.office', true)) else false end));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."case_referral" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."case_referral" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and (direction = (case when current_setting('app.role', true) <> 'PARTNER' then 'OUT' else 'IN' end) and (case_id is null or exists (select from cases."case" c where c.id = case_referral.case_id and c.agency_id = case_referral.agency_id)) and status = 'SENT' and exists (select from institutions.published_office o where o.id = case_referral.agency_id and o.jurisdiction = case_referral.jurisdiction)));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."case_referral" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and (status = 'SENT' and direction = (case when current_setting('app.role', true) <> 'PARTNER' then 'IN' else 'OUT' end))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."court_mediation" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."court_mediation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and status = 'SENT' and case_id is null and exists (select from institutions.published_office o where o.id = court_mediation.agency_id and o.jurisdiction = court_mediation.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."court_mediation" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and (status in ('SENT', 'ACCEPTED') and current_setting('app.role', true) <> 'PARTNER')) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and (case_id is null or exists (select from cases."case" c where c.id = court_mediation.case_id and c.agency_id = court_mediation.agency_id)));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."joint_operation" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."joint_operation" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."joint_operation" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."judicial_confirmation" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."judicial_confirmation" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = judicial_confirmation.case_id and c.agency_id = judicial_confirmation.agency_id) and status = 'APPLIED');--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."judicial_confirmation" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER'))) and (status = 'APPLIED' and not current_setting('app.role', true) <> 'PARTNER')) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((partner_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('PARTNER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."matter_patent" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."matter_patent" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and (exists (select from cases."case" c where c.id = matter_patent.case_id and c.jurisdiction = matter_patent.jurisdiction and c.agency_id = matter_patent.agency_id) or exists (select from cases.intake i where i.id = matter_patent.case_id and i.jurisdiction = matter_patent.jurisdiction and i.agency_id = matter_patent.agency_id)));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."matter_patent" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."archive_file" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."archive_file" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = archive_file.case_id and c.jurisdiction = archive_file.jurisdiction and c.agency_id = archive_file.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."archive_file" AS PERMISSIVE FOR UPDATE TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = archive_file.case_id and c.jurisdiction = archive_file.jurisdiction and c.agency_id = archive_file.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = archive_file.case_id and c.jurisdiction = archive_file.jurisdiction and c.agency_id = archive_file.agency_id));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."archive_item" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."archive_item" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = archive_item.case_id and c.jurisdiction = archive_item.jurisdiction and c.agency_id = archive_item.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."archive_item" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."archive_supplement" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."archive_supplement" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = archive_supplement.case_id and c.jurisdiction = archive_supplement.jurisdiction and c.agency_id = archive_supplement.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."archive_supplement" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."consistency_check" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."consistency_check" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = consistency_check.case_id and c.jurisdiction = consistency_check.jurisdiction and c.agency_id = consistency_check.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."consistency_check" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."internal_item" AS PERMISSIVE FOR SELECT TO public USING (((agency_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('OFFICE')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE')) or (((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and case_id in (select h.case_id from cases.case_handler h where h.relieved_on is null and h.officer_id::text = nullif(current_setting('app.subject', true), ''))) and current_setting('app.role', true) in ('HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."internal_item" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = internal_item.case_id and c.jurisdiction = internal_item.jurisdiction and c.agency_id = internal_item.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."internal_item" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."paper_volume" AS PERMISSIVE FOR SELECT TO public USING (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((case_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((agency_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."paper_volume" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = paper_volume.case_id and c.jurisdiction = paper_volume.jurisdiction and c.agency_id = paper_volume.agency_id));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."paper_volume" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."import_batch" AS PERMISSIVE FOR SELECT TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."import_batch" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."import_batch" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."import_problem" AS PERMISSIVE FOR SELECT TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."import_problem" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.import_batch b where b.id = import_problem.batch_id and b.agency_id = import_problem.agency_id and b.jurisdiction = import_problem.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."import_problem" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."import_row" AS PERMISSIVE FOR SELECT TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."import_row" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.import_batch b where b.id = import_row.batch_id and b.agency_id = import_row.agency_id and b.jurisdiction = import_row.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."import_row" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "reads" ON "cases"."imported_case" AS PERMISSIVE FOR SELECT TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
CREATE POLICY "inserts" ON "cases"."imported_case" AS PERMISSIVE FOR INSERT TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases.import_batch b where b.id = imported_case.batch_id and b.agency_id = imported_case.agency_id and b.jurisdiction = imported_case.jurisdiction));--> statement-breakpoint
CREATE POLICY "updates" ON "cases"."imported_case" AS PERMISSIVE FOR UPDATE TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
ALTER POLICY "reads" ON "platform"."event" TO public USING (entity_type in ('case', 'complaint') and (((jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')) or ((current_setting('app.office', true) <> '' and entity_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SUPERVISION')) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')) or ((told and entity_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'PARTNER', 'RIGHT_HOLDER')) or ((entity_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)) and current_setting('app.role', true) in ('SUPERVISOR')) or ((office_id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to and g.kind = 'SECONDMENT')) and current_setting('app.role', true) in ('SUPERVISOR')) or ((office_id::text = current_setting('app.office', true)) and current_setting('app.role', true) in ('CENTRE'))));--> statement-breakpoint
ALTER POLICY "inserts" ON "cases"."case" TO public WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
ALTER POLICY "updates" ON "cases"."case" TO public USING ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) WITH CHECK ((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')));--> statement-breakpoint
ALTER POLICY "inserts" ON "cases"."case_handler" TO public WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = case_id and c.jurisdiction = case_handler.jurisdiction and c.agency_id = case_handler.agency_id));--> statement-breakpoint
ALTER POLICY "updates" ON "cases"."case_handler" TO public USING (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = case_id and c.jurisdiction = case_handler.jurisdiction and c.agency_id = case_handler.agency_id)) WITH CHECK (((((agency_id::text = current_setting('app.office', true)) and (jurisdiction >= current_setting('app.lo', true) and jurisdiction < current_setting('app.hi', true))) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'))) and exists (select from cases."case" c where c.id = case_id and c.jurisdiction = case_handler.jurisdiction and c.agency_id = case_handler.agency_id));