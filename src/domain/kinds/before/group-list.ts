import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * Who comes to a group, by alias. No name, and no id of a child's file: the person who marks attendance opens, counts
 * and searches nothing (P9).
 */
export const groupList = defineKind({
  name: 'group-list',
  folders: ['care'],
  step: 'before',
  inFile: ['group'],
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      called: Line,
      district: Line.optional(),
      people: z.array(z.strictObject({ mark: TrackKey, alias: Line, left: z.boolean() })).max(200),
    })
    .refine((body) => new Set(body.people.map(({ mark }) => mark)).size === body.people.length, {
      path: ['people'],
      message: 'somebody stands in it twice',
    }),
  single: {},
})

/**
 * Everyone on any list that nobody replaced, those who left at the end. Two lists that clash are merged, so that nobody
 * is lost.
 */
export function peopleOf(file: CaseFile) {
  const people = new Map(
    current(file, groupList)
      .toReversed()
      .flatMap((entry) => entry.body.people)
      .map((one) => [one.mark, one]),
  )
  return [...people.values()].sort((a, b) => Number(a.left) - Number(b.left))
}
