import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/said.ts'
import { Language } from '../../vocabulary/language.ts'

/**
 * In the organisation's team file: how a child or a family complains, as it stands on the sheet that they are given. `called` is how a child would find the one outside the
 * line (P13); who that is among the members, `focal-points` says.
 */
export const complaintChannel = defineKind({
  name: 'complaint-channel',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z
    .strictObject({
      ways: z.array(z.strictObject({ language: Language, text: Line })).max(60),
      called: Line.optional(),
    })
    .refine(
      (channel) => channel.ways.length > 0 || channel.called !== undefined,
      'a way to complain or whom to ask for',
    ),
  single: {},
})

export const complaintChannelOf = (team: CaseFile): EntryOf<typeof complaintChannel> | undefined =>
  current(team, complaintChannel)[0]
