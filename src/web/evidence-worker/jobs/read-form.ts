import { type QuestionsOfForm, readFormQuestions } from '#evidence/standards/records/form-questions.ts'
import type { ListRefusal } from '#evidence/standards/workbook/list-sheets.ts'
import type { Job } from './job.ts'

/** An XLSForm is read apart from the page, as every workbook is. It holds no key. */
export const readForm: Job<
  { readonly bytes: Uint8Array<ArrayBuffer> },
  QuestionsOfForm,
  ListRefusal | 'no-form',
  { readonly row?: number }
> = ({ bytes }) => readFormQuestions(bytes)
