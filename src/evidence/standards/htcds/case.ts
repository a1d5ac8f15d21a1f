/** One person's case by the ids of HTCDS 2.0: a code, a text or an ISO date; a list where the field holds several. An absent field is blank. */
export type HtcdsCase = Readonly<Record<string, string | readonly string[]>>

export const STANDARD = { name: 'HTCDS', version: '2.0' } as const

/** The columns of IOM's case sheet, in its order and with the ids that the standard gives them. */
export const CASE_SHEET = [
  'cas_CaseOwner', 'prs_Salutation', 'prs_FirstName', 'prs_SecondName', 'con_Consent', 'prs_Birthdate', 'prs_Gender', 'prs_Citizenship', 'prs_Title', 'prs_Email', 'prs_HomePhone', 'prs_MobilePhone',
  'prs_MailingStreet', 'prs_MailingCity', 'prs_MailingState', 'prs_MailingPostalCode', 'prs_MailingCountry', 'vic_TraffickingStatus', 'vic_TraffickingStatusDecisionMakingOrg', 'vic_MethodOfRecruitment',
  'vic_LocationOfRecruitment', 'vic_MethodsOfControl', 'vic_TypeOfExploitation', 'vic_ForcedLabourIndustry', 'vic_TypeOfSexExploitation', 'vic_LocationOfExploitation', 'cas_Status', 'cas_ReferringOrganisation',
  'cas_IncomingReferralDate', 'cas_ReferringPrimaryCaseWorker', 'cas_ReasonForIncomingReferral', 'cas_IncomingReferralDetails', 'cas_ReferredOrganisation', 'cas_ReferredPrimaryCaseWorker',
  'cas_ReasonForOutgoingReferral', 'cas_OutgoingReferralDate', 'cas_OutgoingReferralDetails', 'cas_ReasonForCaseClosure',
] as const
