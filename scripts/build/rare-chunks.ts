/**
 * Chunks of the built app, by the beginning of their file name, that a coordinator, an administrator or a reviewer of words
 * alone needs, or that are needed only where there is a network. They are kept on the devices where they were used; nobody
 * else's phone keeps them.
 */
export const RARE_CHUNKS: readonly string[] = [
  'directory-import-screen',
  'evidence-datasets-screen',
  'evidence-file-table-screen',
  'evidence-htcds-screen',
  'evidence-indicators-screen',
  'evidence-ledger-screen',
  'evidence-release-screen',
  'evidence-table-screen',
  'highs',
  'htcds',
  'lost-device-screen',
  'passphrase-estimator',
  'protect-table',
  'review-words-screen',
  'scan-code',
  'solver',
  'stocktaking-screen',
  'synthesise',
  'synthetic',
  'workbook',
]
