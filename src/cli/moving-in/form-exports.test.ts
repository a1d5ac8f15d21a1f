import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { HTCDS_XFORM, KOBO_ANSWER, ODK_CSV, XLSFORM, xformOf } from '../../../test/support/exports/odk-export.ts'
import { OSCAR_CSV, OSCAR_ROWS } from '../../../test/support/exports/oscar-export.ts'
import { plannedOf } from '../../../test/support/exports/planned-of.ts'
import { bookFile, textFile } from '../../../test/support/lists/list-files.ts'

type Planned = Awaited<ReturnType<typeof plannedOf>>
const draftsOf = ({ children }: Planned, at = 0) => children[at]?.drafts ?? []
const kinds = (plan: Planned, kind: string, at = 0) => draftsOf(plan, at).filter((draft) => draft.kind === kind)
const holding = (plan: Planned, words: string) =>
  draftsOf(plan).filter((draft) => JSON.stringify(draft).includes(words))

describe('submissions of a form that an agency made', () => {
  it('are guessed by the labels of its XLSForm, have words for codes, and join their repeats', async () => {
    const plan = await plannedOf(textFile(KOBO_ANSWER), await bookFile(XLSFORM))
    expect(plan.children).toHaveLength(2)
    expect(plan.places).toMatchObject({
      'cases _uuid': 'number',
      'cases q1 Name of the child': 'name',
      'cases q2 Date of birth': 'born',
      'cases q4 Phone number': 'phone',
      'household m1 Name': 'person',
      'household m2 Relation to the child': 'relation',
    })
    expect(JSON.stringify(draftsOf(plan))).toContain('A place in a school; A health centre')
    expect(kinds(plan, 'gender')).toMatchObject([{ body: { gender: 'female' } }])
    expect(kinds(plan, 'tie')).toMatchObject([{ body: { tie: 'mother', safe: 'not-known' } }])
  })

  it('name no father, and take the telephone of whoever asked for nobody’s', async () => {
    const plan = await plannedOf(textFile(KOBO_ANSWER), await bookFile(XLSFORM))
    expect(holding(plan, 'Agim')).toMatchObject([{ kind: 'from-earlier-list', folder: 'origins' }])
    expect(holding(plan, '111 2222')).toMatchObject([{ kind: 'from-earlier-list' }])
    expect(kinds(plan, 'contact-details')).toHaveLength(1)
  })

  it('come without their form, too: what nobody can guess is a note under the question’s name', async () => {
    const plan = await plannedOf(textFile(KOBO_ANSWER))
    expect(holding(plan, 'Elira Hoxha')).toMatchObject([{ folder: 'origins', body: { column: 'q1' } }])
  })

  it('come as ODK Central packs them; a repeat of no submission is left out and named', async () => {
    const packed = zipSync({ 'a.csv': strToU8(ODK_CSV[0]), 'a-household.csv': strToU8(ODK_CSV[1]) })
    const plan = await plannedOf(new Uint8Array(packed), await bookFile(XLSFORM))
    expect(plan.children).toHaveLength(2)
    expect(plan.places).toMatchObject({
      'list KEY': 'number',
      'list 2 PARENT_KEY': 'number',
      'list 2 KEY': 'words-narrow',
    })
    expect(kinds(plan, 'tie')).toMatchObject([{ body: { tie: 'mother' } }])
    expect(plan.misfits).toContainEqual(
      expect.objectContaining({ sheet: 'list 2', row: 4, why: 'no-such-child', becomes: 'left-out' }),
    )
  })
})

describe('a list in the form of the trafficking standard', () => {
  it('comes as forms filled in on phones, a file for each', async () => {
    const second = xformOf('8', '<prs_First_Name>Ardit</prs_First_Name>')
    const plan = await plannedOf(textFile(HTCDS_XFORM), textFile(second))
    expect(plan.children).toHaveLength(2)
    expect(plan.places).toMatchObject({
      'cases prs_First_Name': 'given-name',
      'cases vic_RelationshipToTrafficker': 'suspect',
      'cases con_Consent': 'words-care',
      'cases meta/instanceID': 'number',
    })
    expect(holding(plan, 'Uncle')).toMatchObject([{ kind: 'from-earlier-list', folder: 'origins' }])
    expect(kinds(plan, 'consent')).toEqual([])
  })

  it('comes as a template with macros, which are not run; rows that are only counted are none', async () => {
    const ids = [
      '',
      'cas_CaseOwner',
      'prs_FirstName',
      'prs_SecondName',
      'con_Consent',
      'prs_Birthdate',
      'vic_TypeOfExploitation',
    ]
    const labels = ['', 'Case Owner', 'First Name', 'Second Name', 'Consent', 'Birthdate', 'Type of Exploitation']
    const child = ['1', 'Worker One', 'Elira', 'Hoxha', 'Yes', '2012-05-02', 'Forced labour; Begging']
    const template = await bookFile({
      'Case Sheet': [ids, labels, child, ['2'], ['3']],
      about: [['A workbook of the standard'], ['An address']],
      validation: [['Lookups'], ['', 'Gender', 'Country Code', 'Country'], ['', 'Male', 'AL', 'Albania']],
    })
    const parts = { ...unzipSync(template), 'xl/vbaProject.bin': new Uint8Array([1]) }
    const plan = await plannedOf(new Uint8Array(zipSync(parts)))
    expect(plan.notes).toEqual(['macros-not-run'])
    expect(plan.children).toHaveLength(1)
    expect(plan.misfits).toEqual([])
    expect(plan.leftOut).toEqual(['about', 'validation'])
    expect(holding(plan, 'Forced labour')).toMatchObject([{ folder: 'origins' }])
  })
})

describe('a list of clients of OSCaR', () => {
  it('has the same places as a workbook and as CSV', async () => {
    const plan = await plannedOf(textFile(OSCAR_CSV))
    expect(plan.places).toMatchObject({
      'list ID': 'number',
      'list Given Name (Latin)': 'given-name',
      'list Given Name (Khmer)': 'other-name',
      'list Initial Referral Date': 'opened-on',
      'list Child Protection Concerns': 'exploitation',
      'list Favourite colour': 'words-narrow',
      'list 1A': 'score',
      'list 3A': 'exploitation',
    })
    const book = await plannedOf(await bookFile({ Clients: OSCAR_ROWS }))
    const bodies = (one: Planned) => draftsOf(one).map(({ kind, folder, body }) => [kind, folder, body])
    expect(bodies(book).slice(0, 8)).toEqual(bodies(plan).slice(0, 8))
  })

  it('gives each use of the index its day and its answers; those about the body are in Health, abuse is words in Origins', async () => {
    const plan = await plannedOf(textFile(OSCAR_CSV))
    const answers = (item: string, value: string) => ({ is: 'answered', item, value })
    expect(
      kinds(plan, 'instrument-completed').map(({ folder, at, body }) => [
        folder,
        at,
        (body as { readonly answers: unknown }).answers,
      ]),
    ).toEqual([
      ['care', '2020-01-03', [answers('domain-1a', 'score-2'), answers('domain-6b', 'score-3')]],
      ['care', '2020-07-05', [answers('domain-1a', 'score-3'), answers('domain-6b', 'score-4')]],
      ['health', '2020-01-03', [answers('domain-1b', 'score-4')]],
      ['health', '2020-07-05', [answers('domain-1b', 'score-4')]],
    ])
    expect(kinds(plan, 'instrument-completed')[0]?.body).toMatchObject({ words: '1A: 2, 6B: 3' })
    expect(holding(plan, '"3A"')).toMatchObject([{ folder: 'origins', body: { words: '1, 2' } }])
    expect(holding(plan, 'Carer Dara')).toMatchObject([{ kind: 'from-earlier-list', folder: 'origins' }])
  })

  it('keeps scores in words that no day tells apart, or that are none', async () => {
    const plan = await plannedOf(textFile(OSCAR_CSV))
    expect(kinds(plan, 'instrument-completed', 1)).toMatchObject([
      { at: { from: '2021-03-04', to: '2026-03-02' }, body: { answers: [{ item: 'domain-1a', value: 'score-2' }] } },
    ])
    expect(plan.misfits.filter(({ row }) => row === 3)).toMatchObject([
      { column: '1B', why: 'code-not-known', becomes: 'kept-in-words' },
      { column: '6B', why: 'scores-without-days', becomes: 'kept-in-words' },
    ])
  })
})
