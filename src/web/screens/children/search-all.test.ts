import { describe, expect, it } from 'vitest'
import type { FileLine } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { encounterSettled } from '#domain/kinds/before/encounter-settled.ts'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import { groupList } from '#domain/kinds/before/group-list.ts'
import { knownInGroup } from '#domain/kinds/before/known-in-group.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anasFile, idFrom } from '../../../../test/support/people.ts'
import { settledInGroup } from './opening/in-group.ts'
import { searchAll } from './search-all.ts'

const today = day('2026-03-02')
const line = (file: string, caseFile: CaseFile): FileLine =>
  ({
    file: idFrom(file) as FileId,
    type: 'child',
    line: caseFile,
    unsent: 0,
    lastReceivedAt: null,
  }) as unknown as FileLine
const called = (text: string) =>
  entryOf(card, { called: { text }, pronoun: 'she', ageBand: '12-14', languages: [], interpreter: 'not-known' })
const closed = entryOf(lightClosure, { reason: 'met-once', words: 'She went on.', wayBack: 'Our number.' })
const known = knownChildren(
  [line('file-open', fileOf(called('Teuta Marku'))), line('file-closed', fileOf(called('Teuta Marku'), closed))],
  today,
)

const met = entryOf(
  encounter,
  {
    who: 'one',
    mark: 'one',
    alias: 'Blue cap',
    ageSeems: '12-14',
    seems: 'female',
    setting: 'market',
    seen: [],
    given: [],
    answered: 'took-it',
  },
  { about: [] },
)
const meeting = (...more: Entry[]) => [line('file-met', fileOf(met, ...more))]

describe('a search', () => {
  it('finds open and closed files alike', () => {
    expect(
      searchAll('Teuta', known, [], [], today)
        .found.map(({ key }) => key.line.file)
        .sort(),
    ).toEqual(['file-closed', 'file-open'].map(idFrom).sort())
  })

  it('finds by a by-name who was met without a file, misspelt, too', () => {
    expect(searchAll('blu cap', known, meeting(), [], today).met).toMatchObject([{ entry: met.id, alias: 'Blue cap' }])
    expect(searchAll('Teuta', known, meeting(), [], today).met).toEqual([])
  })

  it('finds no by-name of a child who has a file since, nor one whose words are closed', () => {
    const settled = entryOf(
      encounterSettled,
      { as: 'known-already', entry: met.id, mark: 'one', file: anasFile },
      { about: [] },
    )
    expect(searchAll('Blue cap', known, meeting(settled), [], today).met).toEqual([])
    expect(searchAll('Blue cap', known, meeting(), [], day('2027-03-02')).met).toEqual([])
  })

  it('finds by-names on the lists of groups, of those who left, too, until somebody said that they have a file', () => {
    const list = entryOf(
      groupList,
      {
        called: 'Tuesdays at the river',
        people: [
          { mark: 'cap', alias: 'Blue cap', left: false },
          { mark: 'gone', alias: 'Blue capp', left: true },
          { mark: 'other', alias: 'Red shoes', left: false },
        ],
      },
      { about: [] },
    )
    const groups = (...more: Entry[]) => [
      { ...line('file-group', fileOf(list, ...more)), rights: { care: 'write' } } as FileLine,
    ]
    const found = (asked: string, of = groups()) =>
      searchAll(asked, known, [], of, today)
        .inGroups.map(({ mark }) => mark)
        .sort()
    expect(found('Teuta')).toEqual([])
    expect(found('')).toEqual([])
    expect(found('blu cap')).toEqual(['cap', 'gone'])
    const [part, ...others] = settledInGroup({ file: idFrom('file-group') as FileId, mark: 'cap' }, groups(), today)
    expect(others).toEqual([])
    expect(JSON.stringify(part?.draft)).not.toMatch(/file-|Blue cap/)
    const said = entryOf(knownInGroup, knownInGroup.schema.parse(part?.draft.body), { about: [] })
    expect(found('blu cap', groups(said))).toEqual(['gone'])
    expect(settledInGroup({ file: idFrom('file-group') as FileId, mark: 'cap' }, groups(said), today)).toEqual([])
  })

  it('writes nothing into a group in which the reader may not write', () => {
    const list = entryOf(
      groupList,
      { called: 'Tuesdays', people: [{ mark: 'cap', alias: 'Blue cap', left: false }] },
      { about: [] },
    )
    const read = { ...line('file-group', fileOf(list)), rights: { care: 'read' } } as FileLine
    expect(settledInGroup({ file: idFrom('file-group') as FileId, mark: 'cap' }, [read], today)).toEqual([])
  })

  it('finds a child thought to be at risk by the by-name, and no more once there is a file', () => {
    const atRisk = (stands: 'open' | 'lost-sight-of' | 'became-a-file') =>
      entryOf(
        childAtRisk,
        {
          mark: 'one',
          alias: 'Lule',
          ageSeems: '6-11',
          seems: 'female',
          signs: ['out-of-school'],
          toldBy: 'teacher',
          stands,
        },
        { about: [] },
      )
    const found = (stands: Parameters<typeof atRisk>[0]) =>
      searchAll('lulë', [], [line('file-risk', fileOf(atRisk(stands)))], [], today).atRisk.map(({ alias, isOpen }) => [
        alias,
        isOpen,
      ])
    expect(found('became-a-file')).toEqual([])
    expect(found('open')).toEqual([['Lule', true]])
    expect(found('lost-sight-of')).toEqual([['Lule', false]])
  })

  it('finds a request from outside by the child’s name as it was asked, never by who asked, and not once its time is over', () => {
    const body = {
      child: 'Rozafa Kurti',
      says: 'says-lawyer',
      who: 'Besnik Lika',
      ground: 'Besnik Lika acts for her',
      wants: 'Besnik Lika asks',
      reach: 'Besnik Lika',
      told: 'standing-answer',
    } as const
    const asked = entryOf(outsideRequest, body, { about: [], at: today })
    const lines = [line('file-asked', fileOf(asked))]
    expect(searchAll('Rozafa Kurti', [], lines, [], today).inRequests).toMatchObject([{ entry: asked.id }])
    expect(Object.values(searchAll('Besnik Lika', known, lines, [], today)).flat()).toEqual([])
    expect(searchAll('Rozafa Kurti', [], lines, [], day('2026-05-01')).inRequests).toEqual([])
  })
})
