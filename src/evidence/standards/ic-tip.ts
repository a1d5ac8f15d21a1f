import { z } from 'zod'
import { coarseBand } from '../record/codes.ts'
import type { EvidenceRecord } from '../record/evidence-record.ts'

/**
 * An export aligned with the four units of description of IC-TIP (event, victim, perpetrator, reporting entity; adopted by the Statistical Commission in
 * 2025, custodians IOM and UNODC). Its code lists were not available when this was written: the mapping is data that can be replaced, and the export is
 * called aligned and never conformant. Act, means and purpose are those of Article 3 of the Palermo Protocol; for a child means are irrelevant.
 */
export const IC_TIP = {
  name: 'IC-TIP aligned (four units)',
  version: 'mapping 1, 2026; no official code list',
} as const

const Codes = z.record(z.string(), z.string())
export const IcTipMapping = z.strictObject({ version: z.string().min(1), sex: Codes, age: Codes, purpose: Codes })
export type IcTipMapping = z.infer<typeof IcTipMapping>

export const MAPPING: IcTipMapping = {
  version: '1',
  sex: { female: 'female', male: 'male', other: 'other', 'not-known': 'unknown' },
  age: {
    '0-2': 'under-18',
    '3-5': 'under-18',
    '6-11': 'under-18',
    '12-14': 'under-18',
    '15-17': 'under-18',
    '18-24': '18-or-over',
    '25-or-more': '18-or-over',
    'not-known': 'unknown',
  },
  purpose: {
    'sexual-exploitation': 'prostitution-of-others-or-other-sexual-exploitation',
    'forced-labour': 'forced-labour-or-services',
    'child-labour': 'forced-labour-or-services',
    'forced-begging': 'forced-labour-or-services',
    'street-vending': 'forced-labour-or-services',
    'petty-crime': 'other',
    servitude: 'servitude',
    'slavery-like-practices': 'slavery-or-similar-practices',
    'organ-removal': 'removal-of-organs',
  },
}

/** One row a record for each unit; `event` joins a record's rows. An evidence record holds nothing of perpetrators, so their sheet is empty. */
export interface IcTipExport {
  readonly standard: typeof IC_TIP
  readonly mapping: string
  readonly events: readonly { readonly event: number; readonly year: string; readonly purposes: readonly string[] }[]
  readonly victims: readonly {
    readonly event: number
    readonly sex: string
    readonly age: string
    readonly formallyIdentified: 'yes' | 'no' | 'unknown'
  }[]
  readonly perpetrators: readonly never[]
  readonly reportingEntity: { readonly name: string; readonly kind: 'service-provider' }
}

const IDENTIFIED: Readonly<Record<string, 'yes' | 'no'>> = {
  'identified-fully-assisted': 'yes',
  'identified-partly-assisted': 'yes',
  'identified-unassisted': 'yes',
  'identified-declined': 'yes',
  'never-identified': 'no',
}

/** Only records of children who were trafficked themselves: a child left behind is no victim of the event. A form that the mapping does not name is `other`. */
export function icTipExport(
  records: readonly EvidenceRecord[],
  reportingEntity: string,
  mapping: IcTipMapping = MAPPING,
): IcTipExport {
  const victims = records.filter((record) =>
    record.childGroups.some((group) => group === 'trafficked-child' || group === 'trafficked-with-parent'),
  )
  return {
    standard: IC_TIP,
    mapping: mapping.version,
    events: victims.map((record, event) => ({
      event,
      year: /^\d{4}/.exec(record.month)?.[0] ?? 'unknown',
      purposes: [
        ...new Set(record.forms.filter((form) => form !== 'not-known').map((form) => mapping.purpose[form] ?? 'other')),
      ],
    })),
    victims: victims.map((record, event) => ({
      event,
      sex: mapping.sex[record.sex] ?? 'unknown',
      age: mapping.age[coarseBand(record.ageBand)] ?? 'unknown',
      formallyIdentified: IDENTIFIED[record.pathway] ?? 'unknown',
    })),
    perpetrators: [],
    reportingEntity: { name: reportingEntity, kind: 'service-provider' },
  }
}
