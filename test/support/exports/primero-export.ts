/** An invented export of Primero: twenty children, with what a case may hold several of. Nobody of them exists. */

const GIVEN = ['Elira', 'Ardit', 'Sokha', 'Dara', 'Mirela', 'Agron', 'Lirije', 'Besnik', 'Thida', 'Rithy']
const FAMILY = ['Hoxha', 'Prela', 'Chan', 'Sok', 'Marku']

const pick = <Value>(from: readonly Value[], at: number): Value => {
  const one = from[at % from.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
const two = (at: number) => String(at).padStart(2, '0')
/** An id as Primero makes them. */
export const uuid = (at: number, of = 'a'): string => `${of.repeat(8)}-0000-4000-8000-${String(at).padStart(12, '0')}`

export const primeroCase = (at: number): Record<string, unknown> => ({
  id: uuid(at),
  enabled: true,
  case_id: uuid(at),
  case_id_display: `000${two(at)}ab`,
  short_id: `000${two(at)}ab`,
  status: pick(['open', 'closed'], at),
  workflow: 'service_provision',
  module_id: 'primeromodule-cp',
  name: `${pick(GIVEN, at)} ${pick(FAMILY, at)}`,
  name_first: pick(GIVEN, at),
  name_last: pick(FAMILY, at),
  sex: pick(['female', 'male'], at),
  age: 7 + (at % 9),
  date_of_birth: `${String(2018 - (at % 9))}-${two(1 + (at % 12))}-14`,
  estimated: at % 5 === 0,
  nationality: [pick(['albania', 'cambodia'], at)],
  registration_date: `2025-0${String(1 + (at % 9))}-05`,
  address_current: `House ${String(at)}, the street by the mill`,
  location_current: 'AL01',
  telephone_current: `+355 69 000 00${two(at)}`,
  protection_concerns: ['trafficked_smuggled', 'unaccompanied'],
  risk_level: 'high',
  disability_type: pick(['visual', null], at),
  current_name_caregiver: `Carer of ${pick(GIVEN, at)}`,
  consent_for_services: true,
  owned_by: 'worker_one',
  owned_by_agency_id: 'agency-blue',
  created_at: '2025-03-01T10:02:03.456Z',
  alert_count: 0,
  photos: [],
  agency_shelter_bed: `bed ${String(at)}`,
  family_details_section: [
    { unique_id: uuid(at, 'b'), relation_name: `Mother ${two(at)}`, relation: 'mother', relation_is_caregiver: true },
    { unique_id: uuid(at, 'c'), relation_name: `Father ${two(at)}`, relation: 'father', relation_telephone: '+355 1' },
  ],
  services_section: [
    {
      unique_id: uuid(at, 'd'),
      service_type: 'education',
      service_response_day_time: '2025-06-07T08:00:00.000Z',
      service_provider: 'The school by the river',
    },
  ],
  followup_subform_section:
    at % 2 === 0
      ? []
      : [{ unique_id: uuid(at, 'e'), followup_type: 'after_reunification', followup_date: '2025-08-09' }],
  approval_subforms: [
    { approval_requested_for: 'case_plan', approval_status: 'requested', approval_date: '2025-05-01' },
  ],
  incident_details: [
    {
      unique_id: uuid(at, 'f'),
      incident_date: '2024-11-12',
      cp_incident_violence_type: 'sexual_violence',
      cp_incident_abuser_name: `Suspect ${two(at)}`,
    },
  ],
})

export const PRIMERO_CASES = Array.from({ length: 20 }, (_, at) => primeroCase(at + 1))

/** As the API answers. */
export const primeroAnswer = (cases: readonly unknown[] = PRIMERO_CASES): string =>
  JSON.stringify({ data: cases, metadata: { total: cases.length, per: 20, page: 1 } })

/** As the exporter writes a file: rows of the table, an array for each batch, one behind the other. */
export const primeroFile = (cases: readonly Record<string, unknown>[] = PRIMERO_CASES, batch = 10): string =>
  Array.from({ length: Math.ceil(cases.length / batch) }, (_, at) =>
    JSON.stringify(
      cases
        .slice(at * batch, (at + 1) * batch)
        .map(({ id, ...data }) => ({ id, data, phonetic_data: { tokens: ['ELR'] }, srch_name: 'x', family_id: null })),
      null,
      2,
    ),
  ).join('')

export const PRIMERO_FLAGS = JSON.stringify({
  data: [
    {
      id: 1,
      record_id: uuid(1),
      record_type: 'cases',
      date: '2025-09-01',
      message: 'Ask about the school papers',
      flagged_by: 'worker_one',
      removed: false,
      created_at: '2025-08-16T22:11:16.737Z',
    },
    { id: 2, record_id: uuid(99), record_type: 'cases', message: 'Of nobody here', flagged_by: 'worker_one' },
  ],
})

export const PRIMERO_TRANSITIONS = JSON.stringify({
  data: [
    {
      id: uuid(1, '9'),
      type: 'Referral',
      status: 'in_progress',
      record_id: uuid(2),
      record_type: 'case',
      transitioned_to: 'worker_two',
      transitioned_by: 'worker_one',
      notes: 'Asked whether there is a bed',
      created_at: '2025-07-16T18:37:16.078Z',
    },
  ],
})

const option = (id: string, en: string) => ({ id, display_text: { en, fr: '' } })
export const PRIMERO_LOOKUPS = JSON.stringify({
  data: [
    {
      id: 1,
      unique_id: 'lookup-protection-concerns',
      name: { en: 'Protection Concerns' },
      values: [option('trafficked_smuggled', 'Trafficked or smuggled'), option('unaccompanied', 'Without a carer')],
    },
    {
      id: 2,
      unique_id: 'lookup-country',
      name: { en: 'Country' },
      values: [option('albania', 'Albania'), option('cambodia', 'Cambodia')],
    },
  ],
})
export const PRIMERO_LOCATIONS = JSON.stringify({
  data: [
    { id: 1, code: 'AL', admin_level: 0, name: { en: 'Albania' } },
    { id: 2, code: 'AL01', admin_level: 1, name: { en: 'Albania::Berat' }, hierarchy: ['AL'] },
  ],
})
export const PRIMERO_FORMS = JSON.stringify({
  data: [
    {
      id: 1,
      unique_id: 'basic_identity',
      name: { en: 'Basic Identity' },
      parent_form: 'case',
      fields: [
        { id: 1, name: 'agency_shelter_bed', type: 'text_field', display_name: { en: 'Bed in the shelter' } },
        {
          id: 2,
          name: 'risk_level',
          type: 'select_box',
          display_name: { en: 'Risk' },
          option_strings_text: [option('high', 'Very high')],
        },
      ],
    },
  ],
})
