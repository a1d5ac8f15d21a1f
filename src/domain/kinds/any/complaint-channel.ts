import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { Language } from '../../vocabulary/language.ts'

/**
 * In the organisation's team file: how a child or a family complains, as on the sheet that they are given. `called` is
 * how a child would find the person outside the line (P13); `focal-points` says which member that is.
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
