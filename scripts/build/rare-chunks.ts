/**
 * Chunks of the built app, by the beginning of their file name, that a coordinator or a reviewer of words alone needs. They
 * are kept on the devices where they were used; nobody else's phone keeps them.
 */
export const RARE_CHUNKS: readonly string[] = [
  'evidence-datasets-screen',
  'evidence-htcds-screen',
  'evidence-indicators-screen',
  'evidence-ledger-screen',
  'evidence-table-screen',
  'highs',
  'htcds',
  'protect-table',
  'review-words-screen',
  'solver',
  'synthesise',
  'synthetic',
  'workbook',
]
