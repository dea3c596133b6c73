import { hashOf, mediaTypeOf } from '#law/files.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { caseDocument } from '../tables.ts';
import type { AddDocumentInput, FileInput } from '../types.generated.ts';
import { reasonsAgainst } from './dispute-acts.ts';
import { becauseOf } from './dispute-refusals.ts';
import { fileRefusals } from './file-refusals.ts';
import { actingOfficers, type ActFacts } from './guards.ts';
import type { Taken } from './taken.ts';

/** The words or the file of a paper, as every act that brings one says it. */
export interface PaperInput {
  readonly title: string;
  readonly content?: string | null | undefined;
  readonly file?: FileInput | null | undefined;
}
export type Paper = Pick<typeof caseDocument.$inferInsert, 'title' | 'content' | 'sha256' | 'mediaType' | 'bytes' | 'pages'>;

/** What a paper lacks: a title, words or a file, and a file of a kind the archive keeps (R17.4). */
export function paperFaults({ title, content, file }: PaperInput, on: string): readonly Refusal[] {
  return [
    ...(fits(title, 2, 200) ? [] : [becauseOf('VALUE', 'title')]),
    ...(file || content != null ? [] : [becauseOf('CONTENT_MISSING', 'content')]),
    ...(content == null || fits(content, 2, 20_000) ? [] : [becauseOf('VALUE', 'content')]),
    ...(file ? fileRefusals(file, 'PAPER', on, 'file') : []),
    ...(file?.pages == null || (file.pages >= 1 && file.pages <= 5000) ? [] : [becauseOf('VALUE', 'file', 'pages')]),
  ];
}

/** The paper as it is put on record. */
export const paperOf = ({ title, content = null, file }: PaperInput): Paper => ({
  title,
  content,
  sha256: file ? hashOf(file.sha256) : null,
  mediaType: file ? mediaTypeOf(file.mediaType) : null,
  bytes: file?.bytes ?? null,
  pages: file?.pages ?? null,
});

/** 归入文书 (R17.2): the state of the case stays; a paper that was served says on whom. */
export function addDocument(input: AddDocumentInput, facts: ActFacts): Outcome<Taken> {
  const { on, lateReason, docNo, delivery, deliveredTo } = input;
  const refusals = reasonsAgainst('ADD_DOCUMENT', input, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const told = delivery == null ? deliveredTo == null : fits(deliveredTo ?? '', 2, 200);
  const faults = [
    ...paperFaults(input, on),
    ...(docNo == null || fits(docNo, 2, 60) ? [] : [becauseOf('VALUE', 'docNo')]),
    ...(told ? [] : [becauseOf('VALUE', 'deliveredTo')]),
  ];
  if (faults.length > 0) return refuse(...faults);
  const officers = input.officers == null ? [] : actingOfficers(input, facts);
  return accept({ act: 'ADD_DOCUMENT', to: facts.status, on, lateReason, officers });
}
