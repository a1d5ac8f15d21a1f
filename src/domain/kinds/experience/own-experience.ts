import { z } from 'zod'
import { currentByKey } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'
import { Country } from '../../vocabulary/country.ts'
import {
  ExploitationAct,
  EndedHow,
  ExploitationForm,
  KnownHow,
  Means,
  RecruitedBy,
  RecruitedHow,
  Scope,
  SexualForm,
  Work,
} from '../../vocabulary/exploitation.ts'

const months = z.number().int().min(0).max(1200)

/**
 * A cell of a data source exactly as it came: scheme, column, value. Kept in addition to the codes made from it, never
 * instead.
 */
const Given = z.strictObject({
  scheme: z.string().min(1).max(60),
  column: z.string().min(1).max(120),
  value: z.string().max(500),
})

/**
 * What was done to this child, as far as somebody has already told it. For a child act and purpose are sufficient:
 * means are irrelevant and may be empty. One value an episode. Nothing asks for it: every field may be empty, and no
 * one is questioned to fill it (P14).
 */
export const ownExperience = defineKind({
  name: 'own-experience',
  folders: ['origins'],
  step: 'experience',
  // Version 2 added the work `online-fraud`.
  version: 2,
  nature: 'fact',
  schema: z.strictObject({
    episode: z.number().int().min(1).max(50),
    known: KnownHow,
    acts: z.array(ExploitationAct).max(5),
    means: z.array(Means).max(22),
    forms: z.array(ExploitationForm).max(16),
    sexualForms: z.array(SexualForm).max(7),
    work: z.array(Work).max(15),
    recruitedBy: z.array(RecruitedBy).max(9),
    recruitedHow: z.array(RecruitedHow).max(15),
    scope: Scope,
    countries: z.array(z.strictObject({ country: Country, was: z.enum(['from', 'through', 'exploited-in']) })).max(30),
    lastedMonths: z.strictObject({ from: months, to: months.optional() }).optional(),
    ended: EndedHow,
    words: Words.optional(),
    given: z.array(Given).max(200).optional(),
  }),
  single: { key: (body) => String(body.episode) },
})

/**
 * All current values, episode by episode; both sides of a clash. Empty also where `origins` is not held: ask `holds`
 * first.
 */
export function experiencesOf(file: CaseFile): readonly EntryOf<typeof ownExperience>[] {
  return [...currentByKey(file, ownExperience)]
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([, standing]) => standing)
}

/** The forms of exploitation that any current value names, once each, in the order of the code list. */
export function formsOf(file: CaseFile): readonly ExploitationForm[] {
  const named = new Set(experiencesOf(file).flatMap((entry) => entry.body.forms))
  return ExploitationForm.options.filter((form) => named.has(form))
}
