import { readCsv } from '#evidence/record/read-csv.ts'
import type { Dataset } from '#evidence/record/dataset.ts'

/** Invented records: the given number of each combination, in columns of these names. */
export function people(columns: readonly string[], groups: readonly (readonly [number, ...string[]])[]): Dataset {
  const rows = groups.flatMap(([many, ...values]) => Array.from({ length: many }, () => values.join(',')))
  const answer = readCsv([columns.join(','), ...rows].join('\n'))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/** Children by district, band of age and form, with a few who are alone in their cell. */
export const children: Dataset = people(
  ['district', 'age', 'form'],
  [
    [40, 'AL-01', '6-11', 'begging'],
    [1, 'AL-01', '6-11', 'labour'],
    [25, 'AL-01', '12-14', 'begging'],
    [30, 'AL-01', '12-14', 'labour'],
    [12, 'AL-01', '15-17', 'labour'],
    [14, 'AL-01', '15-17', 'begging'],
    [33, 'AL-02', '6-11', 'begging'],
    [17, 'AL-02', '6-11', 'labour'],
    [21, 'AL-02', '12-14', 'begging'],
    [2, 'AL-02', '12-14', 'labour'],
    [19, 'AL-02', '15-17', 'labour'],
    [13, 'AL-02', '15-17', 'begging'],
    [28, 'AL-03', '6-11', 'begging'],
    [22, 'AL-03', '6-11', 'labour'],
    [16, 'AL-03', '12-14', 'begging'],
    [18, 'AL-03', '12-14', 'labour'],
    [3, 'AL-03', '15-17', 'labour'],
    [24, 'AL-03', '15-17', 'begging'],
    [26, 'AL-04', '6-11', 'begging'],
    [15, 'AL-04', '6-11', 'labour'],
    [31, 'AL-04', '12-14', 'begging'],
    [27, 'AL-04', '12-14', 'labour'],
    [20, 'AL-04', '15-17', 'labour'],
    [29, 'AL-04', '15-17', 'begging'],
  ],
)
