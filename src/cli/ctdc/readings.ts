import type { ExploitationForm, Means, RecruitedBy, Work } from '#domain/vocabulary/exploitation.ts'
import type { Gender } from '#domain/vocabulary/person.ts'

/**
 * What a code of the source says in the codes of the case file. Only a code with the same meaning has a reading: a code that covers several of
 * ours ("Financial" control) has none and is kept unchanged. A flag is read where it is 1.
 */
export interface CodeReading<Code> {
  readonly column: string
  readonly value: string
  readonly says: readonly Code[]
}

const flag = <Code>(column: string, ...says: Code[]): CodeReading<Code> => ({ column, value: '1', says })
const code = <Code>(column: string, value: string, ...says: Code[]): CodeReading<Code> => ({ column, value, says })

export const GENDER_READINGS: readonly CodeReading<Gender>[] = [
  code('gender', 'Female', 'female'),
  code('gender', 'Male', 'male'),
  code('gender', 'Woman', 'female'),
  code('gender', 'Man', 'male'),
  code('gender', 'Trans/Transgender/NonConforming', 'other'),
]

/** Where a column names the form, as `ExploitType` does, only that column is read: the flags repeat it more coarsely. */
export const NAMES_THE_FORM = 'ExploitType'

export const FORM_READINGS: readonly CodeReading<ExploitationForm>[] = [
  code(NAMES_THE_FORM, 'Forced Labor', 'forced-labour'),
  code(NAMES_THE_FORM, 'Sexual Exploitation', 'sexual-exploitation'),
  code(NAMES_THE_FORM, 'Forced Marriage', 'forced-marriage'),
  code(NAMES_THE_FORM, 'Other', 'other'),
  flag('isForcedLabour', 'forced-labour'),
  flag('isSexualExploit', 'sexual-exploitation'),
  flag('isForcedMarriage', 'forced-marriage'),
  flag('isForcedMilitary', 'forced-military-by-non-state-actors'),
  flag('isOrganRemoval', 'organ-removal'),
  flag('isSlaveryAndPractices', 'slavery-like-practices'),
  flag('isOtherExploit', 'other'),
]

export const MEANS_READINGS: readonly CodeReading<Means>[] = [
  flag('meansOfControlDebtBondage', 'debt-bondage'),
  flag('meansOfControlTakesEarnings', 'takes-earnings'),
  flag('meansOfControlRestrictsFinancialAccess', 'restricts-financial-access'),
  flag('meansOfControlThreats', 'threats'),
  flag('meansOfControlPsychologicalAbuse', 'psychological-abuse'),
  flag('meansOfControlPhysicalAbuse', 'physical-abuse'),
  flag('meansOfControlSexualAbuse', 'sexual-abuse'),
  flag('meansOfControlFalsePromises', 'false-promises'),
  flag('meansOfControlPsychoactiveSubstances', 'psychoactive-substances'),
  flag('meansOfControlRestrictsMovement', 'restricts-movement'),
  flag('meansOfControlRestrictsMedicalCare', 'restricts-medical-care'),
  flag('meansOfControlExcessiveWorkingHours', 'excessive-working-hours'),
  flag('meansOfControlUsesChildren', 'uses-children'),
  flag('meansOfControlThreatOfLawEnforcement', 'threats-of-law-enforcement'),
  flag('meansOfControlWithholdsNecessities', 'withholds-necessities'),
  flag('meansOfControlWithholdsDocuments', 'withholds-documents'),
  flag('meansOfControlOther', 'other'),
  flag('meansOfControlNotSpecified', 'not-known'),
  flag('isAbduction', 'abduction'),
  flag('meansFalsePromises', 'false-promises'),
  flag('meansDrugsAlcohol', 'psychoactive-substances'),
  flag('meansExcessiveWorkHours', 'excessive-working-hours'),
  flag('meansWithholdDocs', 'withholds-documents'),
  code('ControlCategory', 'Threats', 'threats'),
  code('ControlCategory', 'Other', 'other'),
]

export const WORK_READINGS: readonly CodeReading<Work>[] = [
  ...labour('Agriculture', 'agriculture'),
  ...labour('Aquafarming', 'fishing-or-aquafarming'),
  ...labour('Begging', 'begging'),
  ...labour('Construction', 'construction'),
  ...labour('DomesticWork', 'domestic-work'),
  ...labour('Hospitality', 'hospitality'),
  ...labour('IllicitActivities', 'illicit-activities'),
  ...labour('Manufacturing', 'manufacturing'),
  ...labour('MiningOrDrilling', 'mining-or-drilling'),
  ...labour('Peddling', 'trading-or-peddling'),
  ...labour('Transportation', 'transport'),
  ...labour('Other', 'other'),
  ...labour('NotSpecified', 'not-known'),
  code('Labor_Type', 'Domestic Work', 'domestic-work'),
  // The source also writes `Unknown` where no work was done, so it has no reading.
]

export const RECRUITER_READINGS: readonly CodeReading<RecruitedBy>[] = [
  flag('recruiterRelationIntimatePartner', 'intimate-partner'),
  flag('recruiterRelationFriend', 'friend'),
  flag('recruiterRelationFamily', 'family'),
  flag('recruiterRelationOther', 'other'),
  flag('recruiterRelationUnknown', 'not-known'),
  code('RecruiterCategory', 'Family/Relative', 'family'),
  code('RecruiterCategory', 'Intimate Partner', 'intimate-partner'),
  code('RecruiterCategory', 'Friend/Acquaintance', 'acquaintance'),
  code('RecruiterCategory', 'Other', 'other'),
  code('RecruiterCategory', 'Not Specified', 'not-known'),
]

function labour(name: string, says: Work): readonly CodeReading<Work>[] {
  return [flag(`typeOfLabour${name}`, says), code('Labor_Type', name, says)]
}

/** Every code that the cells name, each once, in the order of the list. */
export function readCodes<Code>(
  readings: readonly CodeReading<Code>[],
  cells: ReadonlyMap<string, string>,
): readonly Code[] {
  return [
    ...new Set(
      readings.filter((reading) => cells.get(reading.column) === reading.value).flatMap((reading) => reading.says),
    ),
  ]
}
