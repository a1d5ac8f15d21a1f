import type { Http } from '#device/platform/http.ts'

/**
 * `lose-request`: the server never receives it. `lose-answer`: its answer is lost. `send-twice`: it receives the same request twice. `replay-old`: an
 * older request arrives again. `cut-answer`: only half of the answer arrives.
 */
export type Fault = 'lose-request' | 'lose-answer' | 'send-twice' | 'replay-old' | 'cut-answer'

export interface Broken {
  readonly http: Http
  breakNext(how: Fault): void
  mend(): void
}

/** Http that fails in one way at the next exchange of data. */
export function breakable(line: Http): Broken {
  let next: Fault | null = null
  const older: { url: string; how: RequestInit }[] = []
  const fetch = async (url: string, how: RequestInit): Promise<Response> => {
    if (!url.endsWith('/v1/sync') && !url.endsWith('/v1/pull')) return line.fetch(url, how)
    const fault = next
    next = null
    const before = older.at(0)
    if (url.endsWith('/v1/sync')) older.splice(0, older.length, ...older.slice(-5), { url, how })
    switch (fault) {
      case null:
        return line.fetch(url, how)
      case 'lose-request':
        throw new TypeError('the line broke')
      case 'lose-answer':
        await line.fetch(url, how)
        throw new TypeError('the line broke')
      case 'send-twice':
        await line.fetch(url, how)
        return line.fetch(url, how)
      case 'replay-old':
        if (before) await line.fetch(before.url, before.how)
        return line.fetch(url, how)
      case 'cut-answer': {
        const answer = await line.fetch(url, how)
        const bytes = await answer.arrayBuffer()
        return new Response(bytes.slice(0, Math.floor(bytes.byteLength / 2)), {
          status: answer.status,
          headers: answer.headers,
        })
      }
    }
  }
  return { http: { base: line.base, fetch }, breakNext: (how) => (next = how), mend: () => (next = null) }
}
