import { z } from 'zod'
import { answerSchema, part } from './answer.ts'
import { bytes, id } from './bytes.ts'

/** POST /v1/challenge */
export const AskChallenge = z.strictObject({ v: z.literal(1), org: id, device: id })
export const Challenge = answerSchema({ v: z.literal(1), challenge: bytes(32) })

/** POST /v1/session: docs/sealing.md §10. DELETE /v1/session ends it. */
export const OpenSession = z.strictObject({
  v: z.literal(1),
  org: id,
  device: id,
  challenge: bytes(32),
  sig: bytes(64),
})
/**
 * Every later request sends `token`, in base64url, as `Authorization: Bearer`. `revoked`: this device may deliver its
 * outbox to quarantine (see SyncRequest), then must wipe itself.
 */
export const SessionAnswer = answerSchema({
  v: z.literal(1),
  token: bytes(32),
  endsAt: z.number(),
  revoked: z.boolean(),
  /** Whether the server has the hash of this member's account key. Absent from a server that knows no such key. */
  accountKnown: z.boolean().optional(),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

/**
 * POST /v1/device/app: the newest version of the protocol (docs/sealing.md §4) that the app on this device knows, signed
 * by the device. Custodians read it in the list of devices.
 */
export const SayApp = z.strictObject({ v: z.literal(1), version: z.number().int().min(1).max(255), sig: bytes(64) })

/**
 * GET /v1/device → devices of this member (all of the organisation for a custodian) with the time of last contact on
 * the server's clock.
 */
export const DeviceList = answerSchema({
  v: z.literal(1),
  devices: z.array(
    part({
      device: id,
      member: id,
      lastSeen: z.number().nullable(),
      wiped: z.boolean(),
      app: part({ version: z.number(), sig: bytes(64) }).optional(),
    }),
  ),
})
export type DeviceList = z.infer<typeof DeviceList>

/** GET /v1/access-log?before=SEQ (a signed-in custodian: all; a member: their own), newest first. Codes and opaque ids only. */
export const AccessLogAnswer = answerSchema({
  v: z.literal(1),
  rows: z.array(
    part({
      seq: z.number(),
      at: z.number(),
      member: id.nullable(),
      device: id.nullable(),
      action: z.string(),
      file: id.nullable(),
      folder: z.number().nullable(),
      outcome: z.string(),
    }),
  ),
  before: z.number().nullable(),
})
export type AccessLogAnswer = z.infer<typeof AccessLogAnswer>

/**
 * POST /v1/access-log/file: on which days (UTC) the server sent whom something new of one file. For members who keep its
 * card; no part of the file and no device is named, so that nothing tells which part somebody holds.
 */
export const GetFileReaders = z.strictObject({ v: z.literal(1), file: id })
export const FileReaders = answerSchema({ v: z.literal(1), rows: z.array(part({ member: id, at: z.number() })) })
export type FileReaders = z.infer<typeof FileReaders>
