import { z } from 'zod'
import { current, type CaseFile } from '../../case-file.ts'
import { MemberId } from '../../ids.ts'
import { defineKind, type EntryOf } from '../../kind.ts'
import { Line } from '../../said.ts'
import { Language } from '../../vocabulary/language.ts'

/**
 * In the organisation's team file: how a child or a family complains, as it stands on the sheet that they are given, and who outside the line reads what is said about staff
 * (P13). `called` is how a child would find that person; `focalPoint` is a member, where they are one.
 */
export const complaintChannel = defineKind({
  name: 'complaint-channel',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    ways: z.array(z.strictObject({ language: Language, text: Line })).max(60),
    called: Line.optional(),
    focalPoint: MemberId.optional(),
  }),
  single: {},
})

export const complaintChannelOf = (team: CaseFile): EntryOf<typeof complaintChannel> | undefined => current(team, complaintChannel)[0]
