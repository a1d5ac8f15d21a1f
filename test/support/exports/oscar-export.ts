/** An invented list of clients as OSCaR writes it, with scores of the Child Status Index. */
const HEADS = [
  'ID',
  'Given Name (Latin)',
  'Family Name (Latin)',
  'Given Name (Khmer)',
  'Gender',
  'Date of Birth',
  'Initial Referral Date',
  'Referral Source',
  'Primary Carer Name',
  'Child Protection Concerns',
  'Case Worker / Staff',
  'Exit Circumstance',
  'Assessment Completed Date',
  '1A',
  '1B',
  '3A',
  '6B',
  'Favourite colour',
] as const

export const OSCAR_ROWS: readonly (readonly string[])[] = [
  HEADS,
  [
    'cif-101',
    'Chenda',
    'Rath',
    'ចិន្តា',
    'female',
    '2014-05-02',
    '2020-01-02',
    'Police of the district',
    'Carer Dara',
    'Trafficked',
    'Worker One',
    '',
    '2020-01-03, 2020-07-05',
    '2, 3',
    '4, 4',
    '1, 2',
    '3, 4',
    'green',
  ],
  ['cif-102', 'Rithy', 'Sok', '', 'male', '', '2021-03-04', '', '', '', '', '', '', '2', '9', '', '1, 2', ''],
]
export const OSCAR_CSV = OSCAR_ROWS.map((row) =>
  row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','),
).join('\n')
