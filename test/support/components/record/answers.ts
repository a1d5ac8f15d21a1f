import type { Device } from '#device/api.ts'
import type { DeviceId, FileId } from '#domain/entry/ids.ts'
import { besa, drita, idFrom, mira } from '../../people.ts'
import { ana, bare, ben, closed, entryIn } from './agency.ts'

const ok =
  <Value>(value: Value) =>
  () =>
    Promise.resolve({ ok: true as const, value })
const HOUR = 3_600_000
const NOW = Date.UTC(2026, 5, 15, 10)
/** What the invented agency's server, and its other devices, have said. */
export const answers: Partial<Record<keyof Device, unknown>> = {
  invitations: ok([
    { invitation: 'i1', name: 'Who waits', roles: ['caseworker'], is: 'waiting', endsAt: NOW + 20 * HOUR },
    {
      invitation: 'i2',
      name: 'Who answered',
      roles: ['specialist', 'caseworker'],
      is: 'answered',
      endsAt: NOW + HOUR,
      answeredName: 'Other Name',
      fingerprint: 'print of who answered',
    },
    { invitation: 'i3', name: 'Too late', roles: [], is: 'ended', endsAt: NOW - HOUR },
  ]),
  devices: ok([
    {
      device: drita.device,
      member: drita.member,
      memberName: drita.name,
      thisOne: true,
      revoked: false,
      lastSeen: NOW,
      wiped: false,
    },
    {
      device: idFrom('device-old') as DeviceId,
      member: drita.member,
      memberName: drita.name,
      thisOne: false,
      revoked: false,
      lastSeen: null,
      wiped: false,
    },
    {
      device: besa.device,
      member: besa.member,
      memberName: besa.name,
      thisOne: false,
      revoked: true,
      lastSeen: NOW - 80 * 24 * HOUR,
      wiped: true,
    },
    {
      device: mira.device,
      member: mira.member,
      memberName: mira.name,
      thisOne: false,
      revoked: true,
      lastSeen: NOW - 24 * HOUR,
      wiped: false,
    },
  ]),
  olderApps: ok({
    spoken: false,
    devices: [
      { device: besa.device, memberName: besa.name, thisOne: false },
      { device: drita.device, memberName: drita.name, thisOne: true },
    ],
  }),
  newDevices: ok([{ device: mira.device, member: mira.member, memberName: mira.name, mayStop: true }]),
  toConfirm: ok([
    {
      member: besa.member,
      name: besa.name,
      roles: ['supervisor'],
      external: false,
      custodian: false,
      removed: false,
      fingerprint: 'print of Besa Leka',
      met: false,
    },
  ]),
  erasures: ok([
    {
      file: idFrom('file-erased') as FileId,
      at: NOW - 50 * HOUR,
      devices: [
        { device: drita.device, memberName: drita.name, thisOne: true, carriedOutAt: NOW - 49 * HOUR },
        { device: besa.device, memberName: besa.name, thisOne: false, carriedOutAt: null },
      ],
    },
    { file: idFrom('file-gone') as FileId, at: NOW - 60 * HOUR, devices: [] },
  ]),
  accessLog: (before: number | null) =>
    ok({
      lines: [
        {
          seq: 9,
          at: NOW,
          action: 'entries-pushed',
          outcome: 'done',
          member: drita.member,
          memberName: drita.name,
          device: drita.device,
          file: ana.id,
          folder: 'care',
        },
        {
          seq: 8,
          at: NOW - 30 * HOUR,
          action: 'grant',
          outcome: 'refused',
          member: besa.member,
          memberName: besa.name,
          device: besa.device,
          file: null,
          folder: null,
        },
        {
          seq: 7,
          at: NOW - 31 * HOUR,
          action: 'sign-in',
          outcome: 'too-many-tries',
          member: null,
          memberName: null,
          device: null,
          file: null,
          folder: null,
        },
      ],
      before: before === null ? 7 : null,
    })(),
  needsAttention: ok([
    { id: 'a1', file: ana.id, entries: [entryIn(ana, 'visit')], why: 'not-entitled', at: NOW - HOUR, mine: true },
    { id: 'a2', file: ana.id, entries: [], why: 'chain-broken', at: NOW - HOUR, mine: false, by: besa.member },
    { id: 'a3', file: null, entries: [], why: 'directory-branch', at: NOW - 2 * HOUR, mine: true },
    { id: 'a4', file: bare.id, entries: [], why: 'damaged', at: NOW - 2 * HOUR, mine: false },
  ]),
  network: ok({
    joined: true,
    us: { agency: 'us', called: 'We', reach: '04 1' },
    partners: [{ agency: 'p1', called: 'Harbour', reach: '04 2' }],
    unchecked: 1,
    contactPoint: true,
  }),
  contactPointAsks: ok({
    asks: [
      {
        ask: 'q1',
        way: 'came',
        called: 'Harbour',
        reach: '04 2',
        at: '2026-06-14T09:00:00.000Z',
        why: 'safety-now',
        basis: 'consent',
        answer: null,
        meant: [ana.id, ben.id],
      },
      {
        ask: 'q2',
        way: 'went',
        called: 'Harbour',
        reach: null,
        at: '2026-06-13T09:00:00.000Z',
        why: 'tracing',
        basis: 'vital-interest',
        answer: { answer: 'yes', checked: 'could-not-be-checked' },
        meant: [],
      },
      {
        ask: 'q3',
        way: 'came',
        called: 'Bridge',
        reach: null,
        at: '2026-06-12T09:00:00.000Z',
        why: 'tracing',
        basis: 'consent',
        answer: { answer: 'call-me', checked: 'holds' },
        meant: [ana.id],
      },
    ],
    unreadable: 2,
  }),
  possiblyRelated: ok({
    ties: [
      {
        one: ana.id,
        other: ben.id,
        as: 'same',
        sure: 'very-likely',
        compared: [
          { field: 'name', is: 'same' },
          { field: 'birth', is: 'differs' },
          { field: 'kin', is: 'alike' },
          { field: 'place', is: 'not-known' },
        ],
        oneNames: 'Gran',
        otherNames: 'Grandmother',
      },
      {
        one: bare.id,
        other: ben.id,
        as: 'sibling',
        sure: 'likely',
        compared: [{ field: 'sex', is: 'same' }],
        oneNames: null,
        otherNames: null,
      },
      {
        one: closed.id,
        other: ana.id,
        as: 'parent',
        sure: 'possible',
        compared: [],
        oneNames: null,
        otherNames: 'Mother',
      },
    ],
    more: true,
  }),
  alreadyKnown: ok([
    {
      file: ana.id,
      sure: 'very-likely',
      compared: [
        { field: 'name', is: 'same' },
        { field: 'kin', is: 'alike' },
      ],
      kinThere: 'Gran',
    },
    { file: ben.id, sure: 'possible', compared: [{ field: 'birth', is: 'differs' }], kinThere: null },
  ]),
  marksAsked: ok({ byMe: [], toMe: [] }),
  attendance: ok({ sheet: { group: 'g', called: 'Sewing', marks: [] }, day: '2026-06-15' }),
}
