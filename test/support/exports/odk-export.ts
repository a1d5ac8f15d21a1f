/** Invented submissions of a form, as Kobo and ODK Central export them, the form itself, and HTCDS filled in on a phone. */

export const KOBO_ANSWER = JSON.stringify({
  count: 2,
  next: null,
  previous: null,
  results: [
    {
      _id: 501,
      'formhub/uuid': 'f0',
      start: '2026-01-10T09:00:00.000+01:00',
      phonenumber: '+355 68 111 2222',
      'who/q1': 'Elira Hoxha',
      'who/q2': '2014-05-02',
      'who/q3': 'f',
      'who/q4': '+355 69 000 0001',
      'who/q5': 'school clinic',
      'who/q6': 'her uncle said he would find work',
      household: [
        { 'household/m1': 'Ardita', 'household/m2': 'mother' },
        { 'household/m1': 'Agim', 'household/m2': 'father' },
      ],
      _uuid: 'u-501',
      _submission_time: '2026-01-10T08:30:00',
      _geolocation: [null, null],
      _attachments: [],
      _validation_status: {},
    },
    { _id: 502, 'who/q1': 'Ardit Prela', 'who/q3': 'm', _uuid: 'u-502', _submission_time: '2026-01-11T08:30:00' },
  ],
})

/** `survey` and `choices` of the form, as rows of a workbook. */
export const XLSFORM = {
  survey: [
    ['type', 'name', 'label::English (en)', 'label::Shqip (sq)'],
    ['begin_group', 'who', 'The child', 'Fëmija'],
    ['text', 'q1', 'Name of the child', 'Emri i fëmijës'],
    ['date', 'q2', 'Date of birth', 'Ditëlindja'],
    ['select_one sexes', 'q3', 'Sex', 'Gjinia'],
    ['text', 'q4', 'Phone number', 'Telefoni'],
    ['select_multiple services', 'q5', 'Which services?', 'Cilat shërbime?'],
    ['text', 'q6', 'Who recruited the child?', 'Kush e rekrutoi?'],
    ['end_group', '', '', ''],
    ['begin_repeat', 'household', 'People at home', 'Njerëzit në shtëpi'],
    ['text', 'm1', 'Name', 'Emri'],
    ['text', 'm2', 'Relation to the child', 'Lidhja me fëmijën'],
    ['end_repeat', '', '', ''],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::Shqip (sq)'],
    ['sexes', 'f', 'Girl', 'Vajzë'],
    ['sexes', 'm', 'Boy', 'Djalë'],
    ['services', 'school', 'A place in a school', 'Shkolla'],
    ['services', 'clinic', 'A health centre', 'Qendra'],
  ],
} as const

/** As ODK Central packs them: the submissions, and a file for each repeat. */
export const ODK_CSV = [
  'SubmissionDate,who-q1,who-q2,who-q3,meta-instanceID,KEY\n2026-01-10T08:30:00.000Z,Elira Hoxha,2014-05-02,f,uuid:501,uuid:501\n2026-01-11T08:30:00.000Z,Ardit Prela,,m,uuid:502,uuid:502\n',
  'm1,m2,PARENT_KEY,KEY\nArdita,mother,uuid:501,uuid:501/household[1]\nAgim,father,uuid:501,uuid:501/household[2]\nDrita,mother,uuid:999,uuid:999/household[1]\n',
] as const

/** A form of the trafficking standard, filled in on a phone. */
export const xformOf = (id: string, answers: string): string =>
  `<?xml version="1.0"?><htcds_xlsform xmlns:orx="http://openrosa.org/xforms" id="htcds_xlsform" version="v1"><start>2026-01-10T09:00:00</start>${answers}<meta><instanceID>uuid:${id}</instanceID></meta></htcds_xlsform>`
export const HTCDS_XFORM = xformOf(
  '7',
  '<con_Consent>TRUE</con_Consent><prs_First_Name>Elira</prs_First_Name><prs_Second_Name>Hoxha</prs_Second_Name><prs_Birthdate>2012-05-02</prs_Birthdate><prs_Gender>Female</prs_Gender><prs_MobilePhone>+355690000001</prs_MobilePhone><vic_Methods_of_Control>DebtBondage PhysicalThreats</vic_Methods_of_Control><vic_RelationshipToTrafficker>Uncle</vic_RelationshipToTrafficker>',
)
