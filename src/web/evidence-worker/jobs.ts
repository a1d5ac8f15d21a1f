/** Every type of long work, each in a module that is loaded on demand. To add one: a file in `jobs/`, a line here. */
export const JOBS = {
  columns: async () => (await import('./jobs/columns.ts')).countableColumns,
  table: async () => (await import('./jobs/table.ts')).countTable,
  'checked-table': async () => (await import('./jobs/table.ts')).recheckTable,
  'may-be-noisy': async () => (await import('./jobs/noisy-table.ts')).checkBeforeNoise,
  'noisy-table': async () => (await import('./jobs/noisy-table.ts')).drawNoisyTable,
  'checked-noisy-table': async () => (await import('./jobs/noisy-table.ts')).recheckNoisyTable,
  protect: async () => (await import('./jobs/protect.ts')).hideAndAudit,
  synthetic: async () => (await import('./jobs/synthetic.ts')).makeSyntheticFile,
  'read-cases': async () => (await import('./jobs/read-cases.ts')).readCases,
  'file-table': async () => (await import('./jobs/file-table.ts')).countFileTable,
  'checked-file-table': async () => (await import('./jobs/file-table.ts')).recheckFileTable,
  risk: async () => (await import('./jobs/risk.ts')).measureRisk,
  'read-list': async () => (await import('./jobs/read-list.ts')).readList,
  'read-form': async () => (await import('./jobs/read-form.ts')).readForm,
  'fill-sheet': async () => (await import('./jobs/fill-a-sheet.ts')).fillASheet,
  htcds: async () => (await import('./jobs/htcds.ts')).convertHtcdsSheet,
}

export type JobName = keyof typeof JOBS
type JobOf<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>
export type InputOf<Name extends JobName> = Parameters<JobOf<Name>>[0]
export type AnswerOf<Name extends JobName> =
  JobOf<Name> extends (...given: never[]) => Promise<infer Given> ? Given : never
