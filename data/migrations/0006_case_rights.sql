-- Row-level security holds for the owner of the new tables too.
do $$ declare t record; begin
  for t in select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'cases' and c.relkind = 'r' and c.relrowsecurity and not c.relforcerowsecurity
  loop execute 'alter table ' || t.name || ' force row level security'; end loop;
end $$;
--> statement-breakpoint
-- Procedure: receipts, steps, clocks, periods that do not count, parties. Steps are written once; nothing is deleted.
grant select, insert, update on cases.intake, cases.deadline, cases.excluded_period, cases.party to cases_app;
grant select, insert on cases.case_step to cases_app;
alter policy own_series on cases.case_number using (agency_id::text = current_setting('app.office', true) and current_setting('app.role', true) in ('OFFICE', 'HANDLER'));
--> statement-breakpoint
-- Cases of before get the history, the clock and the parties that their own columns tell; nothing else is made up.
alter table cases."case" no force row level security;
alter table cases.case_step no force row level security;
alter table cases.deadline no force row level security;
alter table cases.party no force row level security;
insert into cases.case_step (id, case_id, act, from_status, to_status, taken_on, officers, recorded_by, agency_id, jurisdiction)
  select gen_random_uuid(), id, 'RECEIVE', null, case kind when 'COUNTERFEIT' then 'CLUE' else 'RECEIVED' end, received_on, '{}'::uuid[], 'system', agency_id, jurisdiction from cases."case"
  union all
  select gen_random_uuid(), id, 'DOCKET', case kind when 'COUNTERFEIT' then 'CLUE' else 'RECEIVED' end, 'DOCKETED', docketed_on, '{}', 'system', agency_id, jurisdiction from cases."case"
  union all
  select gen_random_uuid(), id, 'CONCLUDE', 'INVESTIGATING', 'CONCLUDED', concluded_on, '{}', 'system', agency_id, jurisdiction from cases."case" where concluded_on is not null;
insert into cases.deadline (id, case_id, rule, started_on, due_on, done_on, paused, agency_id, jurisdiction)
  select gen_random_uuid(), id, case kind when 'INFRINGEMENT' then 'I7' when 'MEDIATION' then 'M2' else 'C4' end, docketed_on, due_on, concluded_on, status = 'SUSPENDED', agency_id, jurisdiction from cases."case";
insert into cases.party (id, case_id, side, kind, name, agency_id, jurisdiction)
  select gen_random_uuid(), id, 'PETITIONER', 'OTHER', petitioner, agency_id, jurisdiction from cases."case" where petitioner is not null
  union all
  select gen_random_uuid(), id, 'RESPONDENT', 'OTHER', respondent, agency_id, jurisdiction from cases."case";
alter table cases."case" force row level security;
alter table cases.case_step force row level security;
alter table cases.deadline force row level security;
alter table cases.party force row level security;
--> statement-breakpoint
-- ================ parts by noun follow, each with its rights and functions ================
--> statement-breakpoint
-- ---------------- guards: recusals, delegations, quarrels over jurisdiction, exhibitions ----------------
grant select, insert on cases.recusal, cases.delegation, cases.jurisdiction_dispute, cases.exhibition, cases.exhibition_officer, cases.exhibition_case to cases_app;
grant update (withdrawn_on, decided_on, granted, decided_by, decision_reason) on cases.recusal to cases_app;
grant update (valid_to, end_reason) on cases.delegation to cases_app;
-- only the function decides a quarrel; the superior holds the row meanwhile, which needs the right and not the change; who raised it takes it back
grant update (status, withdrawn_on, withdrawal_reason) on cases.jurisdiction_dispute to cases_app;
grant update (version) on cases.exhibition to cases_app;
grant update (withdrawn_on) on cases.exhibition_officer to cases_app;
grant update (status, forwarded_at, notified_at, defence_hours, defence_due_at, defence, defended_at, checked_at, checked_by, finding,
  refusal_ground, reason, late_reason, closed_at, converted_id, version) on cases.exhibition_case to cases_app;
-- A county acts for one authority at a time.
alter table cases.delegation add constraint delegation_once exclude using gist (delegate_id with =, daterange(valid_from, valid_to, '[)') with &&);
--> statement-breakpoint
-- A matter goes to the office that the common superior designates (专利法实施细则 §81), with everything that is on it. The function
-- believes nothing that an office wrote: it checks the superior, the offices, the place and who holds the matter, and closes the quarrel.
grant usage, create on schema cases to cases_mover;
grant usage on schema institutions, platform to cases_mover;
grant select (id, jurisdiction) on institutions.agency to cases_mover;
grant select on cases.jurisdiction_dispute to cases_mover;
create policy mover on cases.jurisdiction_dispute for select to cases_mover using (true);
do $$ declare t text; begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'cases' and c.relkind = 'r' and (c.relname in ('case', 'intake') or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id'))
  loop
    execute format('create policy mover on cases.%I to cases_mover using (true)', t);
    execute format('grant select, update (agency_id, jurisdiction) on cases.%I to cases_mover', t);
  end loop;
end $$;
grant update (version) on cases."case", cases.intake to cases_mover;
grant update (authority_id) on cases."case" to cases_mover;
grant update (relieved_on, lead, reason) on cases.case_handler to cases_mover;
create function cases.prefix_of(code text) returns text language sql immutable set search_path = pg_catalog as $$
  select regexp_replace(code, '(00){1,3}$', '')
$$;
revoke execute on function cases.prefix_of from public;
alter function cases.prefix_of owner to cases_mover;
create function cases.designate(dispute uuid, target uuid, authority uuid, place text, why text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare d cases.jurisdiction_dispute; t text;
begin
  if current_setting('app.role', true) is distinct from 'OFFICE' then return false; end if;
  select * into d from cases.jurisdiction_dispute j where j.id = dispute and j.status = 'OPEN'
    and j.superior_id::text = current_setting('app.office', true) for update;
  if not found then return false; end if;
  -- the row was written by an office that quarrels: its superior is over every one of them, by the divisions alone (the nation has nobody above)
  if exists (select from institutions.agency s, unnest(array_prepend(d.agency_id, d.other_ids)) as party (id) left join institutions.agency o on o.id = party.id
    where s.id = d.superior_id and s.jurisdiction <> '000000' and (o.id is null or s.jurisdiction = o.jurisdiction
      or not starts_with(o.jurisdiction::text, cases.prefix_of(s.jurisdiction::text)))) then return false; end if;
  -- the place relied on lies in the division of the office that shall have it, and that office lies in the superior's; a seal is its own or that of an office above it
  if not exists (select from institutions.agency a join institutions.agency s on s.id = d.superior_id where a.id = target
    and starts_with(place, cases.prefix_of(a.jurisdiction::text)) and starts_with(a.jurisdiction::text, cases.prefix_of(s.jurisdiction::text))
    and (authority is null or exists (select from institutions.agency u where u.id = authority and starts_with(a.jurisdiction::text, cases.prefix_of(u.jurisdiction::text)))))
  then return false; end if;
  -- what the office that raised the quarrel no longer holds is not moved by it
  if d.matter = 'INTAKE' then
    update cases.intake set agency_id = target, jurisdiction = place, version = version + 1
      where id = d.matter_id and decided_on is null and agency_id = d.agency_id;
  else
    update cases."case" set agency_id = target, authority_id = authority, jurisdiction = place, version = version + 1
      where id = d.matter_id and concluded_on is null and agency_id = d.agency_id;
  end if;
  if not found then return false; end if;
  update cases.jurisdiction_dispute set status = 'DESIGNATED', designated_id = target, decided_on = platform.today(), decision_reason = why where id = d.id;
  update cases.case_handler set jurisdiction = place where case_id = d.matter_id;
  update cases.case_handler set relieved_on = greatest(assigned_on, platform.today()), lead = false, reason = why
    where case_id = d.matter_id and relieved_on is null and agency_id <> target;
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'cases' and c.relkind = 'r' and c.relname <> 'case_handler'
      and 2 = (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('case_id', 'agency_id'))
  loop execute format('update cases.%I set agency_id = $1, jurisdiction = $2 where case_id = $3', t) using target, place, d.matter_id; end loop;
  return true;
end $$;
revoke execute on function cases.designate from public;
grant execute on function cases.designate to cases_app;
alter function cases.designate owner to cases_mover;
-- A quarrel over a matter that ended has nothing left to decide, whatever act ended it (R2.3).
grant update (status, designated_id, decided_on, decision_reason) on cases.jurisdiction_dispute to cases_mover;
create policy mover_ends on cases.jurisdiction_dispute for update to cases_mover using (status = 'OPEN') with check (status in ('DESIGNATED', 'LAPSED'));
create function cases.lapse_disputes() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update cases.jurisdiction_dispute set status = 'LAPSED' where matter_id = new.id and status = 'OPEN';
  return null;
end $$;
create trigger lapse_disputes after update on cases."case" for each row
  when (old.concluded_on is null and new.concluded_on is not null) execute function cases.lapse_disputes();
create trigger lapse_disputes after update on cases.intake for each row
  when (old.decided_on is null and new.decided_on is not null) execute function cases.lapse_disputes();
revoke execute on function cases.lapse_disputes from public;
alter function cases.lapse_disputes owner to cases_mover;
revoke create on schema cases from cases_mover;
--> statement-breakpoint
-- Until now petitioners of infringement disputes alone were parties with a login; a grant says on which side from now on.
alter table platform."grant" no force row level security;
alter table cases."case" no force row level security;
update platform."grant" g set side = 'PETITIONER' from cases."case" c where c.id = g.object_id and g.kind = 'PARTY' and c.kind = 'INFRINGEMENT';
alter table platform."grant" force row level security;
alter table cases."case" force row level security;
--> statement-breakpoint
-- Disputes: papers, hearings, mediation sessions, decisions and the internal volume. Papers are written once; only their delivery is added.
grant select, insert on cases.case_document, cases.mediation_session, cases.internal_record, cases.decision, cases.published_decision, cases.oral_hearing to cases_app;
grant update (served_on, delivery, delivered_to, shared) on cases.case_document to cases_app;
grant update (status, petitioner, respondent, record_signed_on) on cases.oral_hearing to cases_app;
grant update (served_on, delivery) on cases.decision to cases_app;
grant update (open, withdrawn_on, withdrawal) on cases.published_decision to cases_app;
--> statement-breakpoint
-- Clocks: invalidations of patents, suits against decisions, links between cases.
grant select, insert on cases.invalidation, cases.litigation, cases.case_link to cases_app;
grant update (decision, decided_on, effective_on, version) on cases.invalidation to cases_app;
grant update (defence_filed_on, head_appeared, outcome, decided_on) on cases.litigation to cases_app;
--> statement-breakpoint
-- Investigation: inspections, measures, evidence, findings, penalties and payments. Evidence is marked, never changed; nothing is deleted.
grant select, insert on cases.field_inspection, cases.measure, cases.evidence_item, cases.counterfeit_finding, cases.penalty, cases.penalty_payment to cases_app;
grant update (status, items, at_place, decided_by, decided_on, refusal, taken_on, officers, certificate_shown, due_on, extended_on, ended_on, inspection_id) on cases.measure to cases_app;
grant update (flagged, flag_reason) on cases.evidence_item to cases_app;
grant update (acted_on, hearing_asked_on, hearing_waived_on, hearing_told_on, hearing_on, hearing_chair, decided_on, decided_by, fine_yuan, collective, served_on, delivery, payment_due_on) on cases.penalty to cases_app;

--> statement-breakpoint
-- Cooperation (article 9): what is sent is on the row; the policies tell whose turn it is, and what was sent stays as it was sent.
grant select, insert on cases.assist_request, cases.police_transfer, cases.case_referral, cases.joint_operation, cases.judicial_confirmation, cases.court_mediation to cases_app;
grant update (status, to_jurisdiction, out_province_id, in_province_id, receiver_id, approved_on, received_on, assigned_on, begun_on, replied_on, closed_on, due_on, reply, documents, refusal_reason, version) on cases.assist_request to cases_app;
grant update (status, decided_at, refusal_reason, send_due_at, sent_at, receiver_id, procuratorate_id, police_due_on, police_decided_on, police_reason, police_file_no, file_returned, object_due_on, objected_on, objection, final_on, final_outcome, final_note, version) on cases.police_transfer to cases_app;
grant update (status, answered_on, answer_reason, version) on cases.case_referral to cases_app;
grant update (status, court_case_no, decided_on, reason, version) on cases.judicial_confirmation to cases_app;
grant update (status, answered_on, answer_reason, ended_on, result, case_id, version) on cases.court_mediation to cases_app;
create function cases.sent_stays() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'what was sent stays as it was sent' using errcode = 'insufficient_privilege';
end $$;
revoke execute on function cases.sent_stays from public;
create trigger sent_stays before update on cases.police_transfer for each row
  when (old.receiver_id is not null and (old.receiver_id, old.procuratorate_id, old.decided_at, old.sent_at, old.send_due_at, old.police_due_on)
    is distinct from (new.receiver_id, new.procuratorate_id, new.decided_at, new.sent_at, new.send_due_at, new.police_due_on))
  execute function cases.sent_stays();
create trigger sent_stays before update on cases.assist_request for each row
  when (old.receiver_id is not null and (old.receiver_id, old.to_jurisdiction, old.out_province_id, old.in_province_id, old.approved_on, old.received_on, old.assigned_on, old.due_on)
    is distinct from (new.receiver_id, new.to_jurisdiction, new.out_province_id, new.in_province_id, new.approved_on, new.received_on, new.assigned_on, new.due_on))
  execute function cases.sent_stays();
create view institutions.published_partner with (security_invoker = true) as
  select id, code, name, kind, valid_from, valid_to, jurisdiction from institutions.partner_agency;
grant select (id, code, name, kind, valid_from, valid_to, jurisdiction) on institutions.partner_agency to cases_app;
grant select on institutions.published_partner to cases_app;
-- Whether a patent or an enterprise is under enforcement (R9.4, story 22): yes or no and whom to call, to partners and offices alone.
grant create on schema cases to cases_reader;
grant select on cases.party to cases_reader;
create policy reader on cases.party for select to cases_reader using (true);
create function cases.partner_check(asked_credit_code text, asked_patent text) returns table (agency_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select c.agency_id from cases."case" c
  where current_setting('app.role', true) in ('PARTNER', 'OFFICE', 'HANDLER') and nullif(current_setting('app.office', true), '') is not null
    and c.concluded_on is null and (asked_credit_code is not null or asked_patent is not null)
    and (asked_patent is null or c.patent_number = asked_patent)
    and (asked_credit_code is null or exists (select from cases.party p where p.case_id = c.id and p.side = 'RESPONDENT' and p.credit_code = asked_credit_code))
  order by c.docketed_on desc, c.id desc limit 1
$$;
revoke execute on function cases.partner_check from public;
grant execute on function cases.partner_check to cases_app;
alter function cases.partner_check owner to cases_reader;
revoke create on schema cases from cases_reader;
--> statement-breakpoint
-- ---------------- intake: patents of a matter, complaints that become cases, what other offices do on a patent ----------------
grant select, insert, update (evaluation_report, report_finding) on cases.matter_patent to cases_app;
alter table cases."case" no force row level security;
alter table cases.matter_patent no force row level security;
insert into cases.matter_patent (id, case_id, patent_number, patent_type, agency_id, jurisdiction)
  select gen_random_uuid(), id, patent_number, patent_type, agency_id, jurisdiction from cases."case";
alter table cases."case" force row level security;
alter table cases.matter_patent force row level security;
--> statement-breakpoint
-- A case is docketed from a complaint without typing it again: whom and which patent it is about, never who told it, nor its free text.
grant select (accused, patent_number) on complaints.complaint to cases_app;
grant select (complaint_id, agency_id, referred_on, jurisdiction) on complaints.referral to cases_app;
create or replace view complaints.published_complaint with (security_invoker = true) as
  select c.id, c.agency_id, c.jurisdiction, c.status, c.registered_on, c.case_id, c.accused, c.patent_number,
    (select max(r.referred_on) from complaints.referral r where r.complaint_id = c.id and r.agency_id = c.agency_id) as referred_on
  from complaints.complaint c;
--> statement-breakpoint
-- The head of the office dockets too; and a clue that is not docketed is told to the complaint that it came from.
grant create on schema complaints to complaints_link;
drop function complaints.follow_case;
grant usage on schema cases to complaints_link;
grant select (agency_id, origin_complaint_id) on cases."case", cases.intake to complaints_link;
grant select (id) on cases."case" to complaints_link;
create policy link on cases."case" for select to complaints_link using (true);
create policy link on cases.intake for select to complaints_link using (true);
create function complaints.follow_case(wanted uuid, followed uuid, reached text, day date, next_due date, step_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare moved boolean;
begin
  if current_setting('app.role', true) not in ('HANDLER', 'OFFICE') then return false; end if;
  -- the matter that came of it may have gone to another office since (指定管辖)
  moved := exists (select from cases."case" k where k.origin_complaint_id = wanted and k.agency_id::text = current_setting('app.office', true))
    or exists (select from cases.intake k where k.origin_complaint_id = wanted and k.agency_id::text = current_setting('app.office', true));
  if reached in ('DOCKETED', 'NOT_DOCKETED') then
    update complaints.complaint c set status = reached, case_id = followed, next_due_on = next_due, version = version + 1
      where c.id = wanted and c.case_id is null and c.status in ('TRANSFERRED', 'ACKNOWLEDGED') and (c.agency_id::text = current_setting('app.office', true) or moved)
        and (reached = 'DOCKETED') = (followed is not null);
  elsif reached = 'ACKNOWLEDGED' then
    update complaints.complaint c set status = 'ACKNOWLEDGED', next_due_on = next_due, version = version + 1
      where c.id = wanted and c.case_id is null and c.status = 'TRANSFERRED' and (c.agency_id::text = current_setting('app.office', true) or moved);
  elsif reached = 'RESULT_RECEIVED' then
    update complaints.complaint c set status = 'RESULT_RECEIVED', next_due_on = next_due, version = version + 1
      where c.id = wanted and c.case_id = followed and c.status = 'DOCKETED' and (c.agency_id::text = current_setting('app.office', true) or moved);
  else return false;
  end if;
  if not found then return false; end if;
  -- who decides on a complaint has taken it
  update complaints.referral r set acknowledged_on = day where r.complaint_id = wanted and r.acknowledged_on is null and r.returned_on is null
    and r.agency_id = (select c.agency_id from complaints.complaint c where c.id = wanted);
  insert into complaints.step (id, complaint_id, status, "on") values (step_id, wanted, reached, day);
  return true;
end $$;
revoke execute on function complaints.follow_case from public;
grant execute on function complaints.follow_case to cases_app;
alter function complaints.follow_case owner to complaints_link;
-- A complaint moves before its case has a number; by the end of the transaction the case is there and names the complaint.
create function complaints.case_is_there() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not exists (select from cases."case" k where k.id = new.case_id and k.origin_complaint_id = new.id) then
    raise exception 'no such case came of this complaint' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create constraint trigger case_is_there after update of case_id on complaints.complaint deferrable initially deferred for each row
  when (new.case_id is not null and old.case_id is distinct from new.case_id) execute function complaints.case_is_there();
revoke execute on function complaints.case_is_there from public;
alter function complaints.case_is_there owner to complaints_link;
revoke create on schema complaints from complaints_link;
--> statement-breakpoint
-- Who else works on a patent (first to accept, 专利法实施细则 §81): office, kind and days, never a party. Told to enforcement offices
-- anywhere and to courts; `same_respondent` only compares a whole name that the asker knows already.
grant create on schema cases to cases_reader;
grant usage on schema institutions to cases_reader;
grant select (id, kind) on institutions.partner_agency to cases_reader;
grant select (id, kind, agency_id, patent_number, respondent, received_on, decided_on) on cases.intake to cases_reader;
create policy reader on cases.intake for select to cases_reader using (true);
grant select (case_id, patent_number) on cases.matter_patent to cases_reader;
create policy reader on cases.matter_patent for select to cases_reader using (true);
create function cases.parallel(asked_patent text, asked_respondent text) returns table (
  matter_id uuid, agency_id uuid, kind text, received_on date, docketed_on date, concluded_on date, same_respondent boolean
) language sql stable security definer set search_path = pg_catalog as $$
  select found.* from (
    select c.id, c.agency_id, c.kind, c.received_on, c.docketed_on, c.concluded_on, coalesce(c.respondent = asked_respondent, false)
      from cases."case" c where c.patent_number = asked_patent or c.id in (select p.case_id from cases.matter_patent p where p.patent_number = asked_patent)
    union all
    select i.id, i.agency_id, i.kind, i.received_on, null, null, coalesce(i.respondent = asked_respondent, false)
      from cases.intake i where i.patent_number = asked_patent and i.decided_on is null
  ) as found (matter_id, agency_id, kind, received_on, docketed_on, concluded_on, same_respondent)
  where current_setting('app.role', true) in ('OFFICE', 'HANDLER')
    or (current_setting('app.role', true) = 'PARTNER' and exists (select from institutions.partner_agency p
      where p.id::text = current_setting('app.office', true) and p.kind = 'COURT'))
  order by found.docketed_on nulls last, found.received_on, found.matter_id limit 100
$$;
revoke execute on function cases.parallel from public;
grant execute on function cases.parallel to cases_app;
alter function cases.parallel owner to cases_reader;
revoke create on schema cases from cases_reader;
--> statement-breakpoint
-- Archives (R17): what is sealed is written once; only a legal hold changes.
grant select, insert on cases.archive_file, cases.archive_item, cases.internal_item, cases.archive_supplement, cases.paper_volume, cases.consistency_check to cases_app;
grant update (legal_hold) on cases.archive_file to cases_app;
-- Who seals a file need not read its internal volume: the office's own people learn which papers it has and their hashes, no title.
grant create on schema cases to cases_reader;
grant select (case_id, position, paper, pages, sha256, added_on, agency_id) on cases.internal_item to cases_reader;
create policy reader on cases.internal_item for select to cases_reader using (true);
create function cases.internal_papers(wanted uuid) returns table (paper text, pages int, sha256 text, added_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select i.paper, i.pages, i.sha256::text, i.added_on from cases.internal_item i
  where i.case_id = wanted and i.agency_id::text = current_setting('app.office', true) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')
  order by i.position
$$;
revoke execute on function cases.internal_papers from public;
grant execute on function cases.internal_papers to cases_app;
alter function cases.internal_papers owner to cases_reader;
revoke create on schema cases from cases_reader;
--> statement-breakpoint
-- ---------------- imports: cases from local systems ----------------
grant select, insert on cases.import_batch, cases.import_row, cases.import_problem, cases.imported_case to cases_app;
grant update (status, received, bad, present, imported, ended_on) on cases.import_batch to cases_app;
-- Enforcement cards by their numbers, as judged on any day: those that name the acting office, and those of its reach.
grant create on schema personnel to personnel_guard;
create function personnel.cards_by_number(numbers text[]) returns table (
  officer_id uuid, name text, agency_id uuid, joined_on date, left_on date, certificate_id uuid, number text, area text,
  issued_on date, expires_on date, verification_due_on date, status text, status_from date, lapses jsonb, certificate_agency_id uuid
) language sql stable security definer set search_path = pg_catalog as $$
  select o.id, o.name, o.agency_id, o.joined_on, o.left_on, c.id, c.number::text, c.area::text, c.issued_on, c.expires_on, c.verification_due_on, c.status, c.status_from,
      (select coalesce(jsonb_agg(jsonb_build_object('from', lower(lapse), 'to', upper(lapse))), '[]') from unnest(c.lapses) as lapse), c.agency_id
    from personnel.certificate c join personnel.officer o on o.id = c.officer_id
    where c.number = any (numbers) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')
      and (c.agency_id::text = current_setting('app.office', true)
        or (c.jurisdiction >= current_setting('app.lo', true) and c.jurisdiction < current_setting('app.hi', true)))
$$;
revoke execute on function personnel.cards_by_number from public;
grant execute on function personnel.cards_by_number to cases_app;
alter function personnel.cards_by_number owner to personnel_guard;
revoke create on schema personnel from personnel_guard;
-- Which numbers are given already, whoever holds the case now: a number is never given twice.
grant create on schema cases to cases_reader;
create function cases.numbers_taken(numbers text[]) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select c.case_no::text from cases."case" c where c.case_no = any (numbers) and current_setting('app.role', true) in ('OFFICE', 'HANDLER')
$$;
revoke execute on function cases.numbers_taken from public;
grant execute on function cases.numbers_taken to cases_app;
alter function cases.numbers_taken owner to cases_reader;
-- Whether a decision under the seal of an authority bears the number already. A county that acts by its delegation shares its series
-- and does not see its decisions; nobody asks of a seal under which the acting office decides nothing.
grant select (authority_id, doc_no) on cases.decision to cases_reader;
create policy reader on cases.decision for select to cases_reader using (true);
create function cases.decision_number_taken(authority uuid, number text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from cases.decision d where d.authority_id = authority and d.doc_no = number)
    and current_setting('app.role', true) in ('OFFICE', 'HANDLER')
    and (authority::text = current_setting('app.office', true)
      or exists (select from cases."case" c where c.authority_id = authority and c.agency_id::text = current_setting('app.office', true)))
$$;
revoke execute on function cases.decision_number_taken from public;
grant execute on function cases.decision_number_taken to cases_app;
alter function cases.decision_number_taken owner to cases_reader;
revoke create on schema cases from cases_reader;
--> statement-breakpoint
-- ---------------- handovers: a case that another office shall handle, and what that office gives back (移送, R2.3) ----------------
-- The sending office may not write at the other one: the function copies what is sent, and only out of a case that it has just handed
-- over, or out of what it refuses as not its own. What is given back goes to the office that holds the first case, in its place.
grant insert on cases.intake, cases.party, cases.matter_patent, cases.case_step to cases_mover;
grant create on schema cases to cases_mover;
create function cases.hand_over(source uuid, made uuid, target uuid, place text, why text, told text, due date) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare k cases."case"; i cases.intake; own uuid := nullif(current_setting('app.office', true), '')::uuid; today date := platform.today();
begin
  if own is null or current_setting('app.role', true) <> 'OFFICE' then return null; end if;
  select * into k from cases."case" c where c.id = source and c.agency_id = own and c.status = 'TRANSFERRED_OUT';
  if found then
    if target = own or not exists (select from institutions.agency a where a.id = target
      and starts_with(place, regexp_replace(a.jurisdiction::text, '(00){1,3}$', ''))) then return null; end if;
    select * into i from cases.intake r where r.id = source;
    insert into cases.intake (id, kind, status, title, agency_id, petitioner, respondent, standing, patent_number, patent_type, subject, channel,
        legal_basis, claims, received_on, due_on, handover, from_matter_id, from_agency_id, from_case_no, handover_reason, jurisdiction)
      values (made, k.kind, case k.kind when 'COUNTERFEIT' then 'CLUE' else 'RECEIVED' end, k.title, target, k.petitioner, k.respondent,
        coalesce(i.standing, case k.kind when 'INFRINGEMENT' then 'PATENTEE' end), k.patent_number, k.patent_type, k.subject, 'TRANSFERRED',
        k.legal_basis, coalesce(told, i.claims, k.title), today, due, 'TRANSFERRED', source, own, k.case_no, why, place);
  else
    select * into i from cases.intake r where r.id = source and r.agency_id = own and r.handover = 'TRANSFERRED' and r.refusal_reason = 'NO_JURISDICTION';
    if not found then return null; end if;
    select c.agency_id, c.jurisdiction into target, place from cases."case" c where c.id = i.from_matter_id;
    insert into cases.intake (id, kind, status, title, agency_id, petitioner, respondent, standing, patent_number, patent_type, subject, channel,
        legal_basis, claims, received_on, due_on, handover, from_matter_id, from_agency_id, handover_reason, jurisdiction)
      values (made, i.kind, case i.kind when 'COUNTERFEIT' then 'CLUE' else 'RECEIVED' end, i.title, target, i.petitioner, i.respondent, i.standing,
        i.patent_number, i.patent_type, i.subject, 'TRANSFERRED', i.legal_basis, i.claims, today, due, 'RETURNED', source, own, why, place);
  end if;
  insert into cases.party (id, case_id, side, kind, name, credit_code, agent, agency_id, jurisdiction)
    select gen_random_uuid(), made, p.side, p.kind, p.name, p.credit_code, p.agent, target, place from cases.party p where p.case_id = source;
  -- who asked for it goes on reading what becomes of its request
  insert into platform."grant" (id, grantee, kind, object_id, side, valid_from, valid_to)
    select gen_random_uuid(), g.grantee, 'PARTY', made, 'PETITIONER', today, g.valid_to from platform."grant" g
    where g.object_id = source and g.kind = 'PARTY' and g.side = 'PETITIONER' and today < g.valid_to;
  -- the first patent stands on the matter itself, and its proof is shown to whoever dockets
  insert into cases.matter_patent (id, case_id, patent_number, patent_type, holder, agency_id, jurisdiction)
    select gen_random_uuid(), made, p.patent_number, p.patent_type, p.holder, target, place from cases.matter_patent p
    where p.case_id = source and p.patent_number <> coalesce(k.patent_number, i.patent_number);
  insert into cases.case_step (id, case_id, act, to_status, taken_on, officers, recorded_by, reason, agency_id, jurisdiction)
    select made, made, 'RECEIVE', r.status, today, '{}', 'system', why, target, place from cases.intake r where r.id = made;
  return place;
end $$;
revoke execute on function cases.hand_over from public;
grant execute on function cases.hand_over to cases_app;
alter function cases.hand_over owner to cases_mover;
-- ---------------- requests filed online: a petitioner writes nothing itself, the function does, and opens the matter to it (A1) ----------------
grant select (id, grantee, kind, object_id, side, valid_to), insert on platform."grant" to cases_mover;
create policy mover_reads on platform."grant" for select to cases_mover using (kind = 'PARTY' and side = 'PETITIONER');
create policy mover_opens on platform."grant" for insert to cases_mover with check (kind = 'PARTY' and side = 'PETITIONER');
create function cases.file_request(made uuid, target uuid, place text, matter jsonb, due date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare own text := nullif(current_setting('app.subject', true), ''); today date := platform.today();
begin
  if own is null or current_setting('app.role', true) is distinct from 'RIGHT_HOLDER' or matter ->> 'kind' not in ('INFRINGEMENT', 'MEDIATION')
    or not exists (select from institutions.agency a where a.id = target and starts_with(place, cases.prefix_of(a.jurisdiction::text)))
  then return false; end if;
  insert into cases.intake (id, kind, status, title, agency_id, petitioner, respondent, standing, patent_number, patent_type, subject, channel,
      legal_basis, claims, received_on, due_on, jurisdiction)
    values (made, matter ->> 'kind', 'RECEIVED', matter ->> 'title', target, matter ->> 'petitioner', matter ->> 'respondent', matter ->> 'standing',
      matter ->> 'patentNumber', matter ->> 'patentType', matter ->> 'subject', 'DIRECT',
      array(select jsonb_array_elements_text(matter -> 'legalBasis')), matter ->> 'claims', today, due, place);
  insert into platform."grant" (id, grantee, kind, object_id, side, valid_from, valid_to)
    values (gen_random_uuid(), own, 'PARTY', made, 'PETITIONER', today, '2099-01-01');
  insert into cases.party (id, case_id, side, kind, name, agency_id, jurisdiction)
    values (gen_random_uuid(), made, 'PETITIONER', 'OTHER', matter ->> 'petitioner', target, place),
      (gen_random_uuid(), made, 'RESPONDENT', 'OTHER', matter ->> 'respondent', target, place);
  insert into cases.case_step (id, case_id, act, to_status, taken_on, officers, recorded_by, agency_id, jurisdiction)
    values (made, made, 'RECEIVE', 'RECEIVED', today, '{}', own, target, place);
  return true;
end $$;
revoke execute on function cases.file_request from public;
grant execute on function cases.file_request to cases_app;
alter function cases.file_request owner to cases_mover;
revoke create on schema cases from cases_mover;
--> statement-breakpoint
-- ---------------- referrals that become matters: what became of one is told to both ends, and nothing of the matter (R9.4) ----------------
grant select (referral_id, status) on cases.intake to cases_reader;
grant select (id, partner_id, agency_id, jurisdiction, direction, status) on cases.case_referral to cases_reader;
create policy reader on cases.case_referral for select to cases_reader using (true);
grant create on schema cases to cases_reader;
create function cases.taken_up(wanted uuid[]) returns table (referral_id uuid, matter_id uuid, received_on date, status text, decided_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select r.id, i.id, i.received_on, i.status, i.decided_on from cases.case_referral r
    join cases.intake i on i.referral_id = r.id and i.agency_id = r.agency_id and r.direction = 'IN' and r.status = 'ACCEPTED'
  where r.id = any(wanted) and ((current_setting('app.role', true) = 'PARTNER' and r.partner_id::text = current_setting('app.office', true))
    or (current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST') and r.jurisdiction >= current_setting('app.lo', true) and r.jurisdiction < current_setting('app.hi', true)))
$$;
revoke execute on function cases.taken_up from public;
grant execute on function cases.taken_up to cases_app;
alter function cases.taken_up owner to cases_reader;
revoke create on schema cases from cases_reader;
--> statement-breakpoint
-- Look-up by words, newest first. The column of the viewer's own level lets the planner walk that level's index in the order of days
-- where the words are common, and take the bigrams where they are rare: a range of codes fits no such index. A term of two characters
-- is its own bigram and need not be looked for again. The legal form of a company distinguishes nobody: half of all names end in it, so
-- its bigrams are asked only where there are no others; and of a long name the middle, as its place comes first and its trade last. What is looked up all day lies in memory: a step along an index costs little.
grant create on schema cases to cases_reader;
drop function cases.search_ids;
create function cases.search_ids(term text, n int) returns table (id uuid, docketed_on date)
language plpgsql stable rows 20 security definer set search_path = pg_catalog set random_page_cost = 0.05 as $$
declare
  lo constant text := current_setting('app.lo', true);
  level constant text := case length(lo) when 2 then 'province' when 4 then 'prefecture' when 6 then 'jurisdiction' end;
  within constant text := case when level is null then 'c.jurisdiction >= current_setting(''app.lo'', true) and c.jurisdiction < current_setting(''app.hi'', true)'
    else format('c.%I = %L', level, rpad(lo, 6, '0')) end;
  legal_form constant text[] := cases.bigrams('股份有限公司') || cases.bigrams('有限责任公司');
  grams text[] := cases.bigrams(term);
  spare int;
begin
  if char_length(term) < 2 then return; end if;
  grams := coalesce(nullif(array(select g from unnest(grams) g where g <> all (legal_form)), '{}'), grams);
  spare := greatest(cardinality(grams) - 4, 0) / 2;
  grams := grams[spare + 1 : spare + 4];
  return query execute format($q$
    select found.id, found.docketed_on from (
      (select c.id, c.docketed_on from cases."case" c
        where %s and c.grams @> $3 and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'ANALYST')
          and ($3 = array[$1] or position($1 in coalesce(c.petitioner, '') || ' ' || c.respondent || ' ' || c.title) > 0)
        order by c.docketed_on desc, c.id desc limit $2)
      union
      (select c.id, c.docketed_on from platform."grant" g join cases."case" c on c.id = g.object_id
        where g.grantee in (nullif(current_setting('app.office', true), ''), nullif(current_setting('app.subject', true), ''))
          and g.valid_from <= platform.today() and platform.today() < g.valid_to
          and current_setting('app.role', true) in ('OFFICE', 'HANDLER', 'SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER')
          and position($1 in coalesce(c.petitioner, '') || ' ' || c.respondent || ' ' || c.title) > 0
        order by c.docketed_on desc, c.id desc limit $2)
    ) as found order by found.docketed_on desc, found.id desc limit $2$q$, within) using term, n, grams;
end $$;
revoke execute on function cases.search_ids from public;
grant execute on function cases.search_ids to cases_app;
alter function cases.search_ids owner to cases_reader;
revoke create on schema cases from cases_reader;
