import type { KeySlots } from './key-slots.ts'

export class MemoryKeySlots implements KeySlots {
  readonly #slots = new Map<string, Uint8Array>()

  members(): Promise<readonly string[]> {
    return Promise.resolve([...this.#slots.keys()])
  }
  read(member: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#slots.get(member)?.slice())
  }
  write(member: string, bytes: Uint8Array): Promise<void> {
    this.#slots.set(member, bytes.slice())
    return Promise.resolve()
  }
  wipe(member: string): Promise<void> {
    this.#slots.get(member)?.fill(0)
    this.#slots.delete(member)
    return Promise.resolve()
  }

  copy(): MemoryKeySlots {
    const twin = new MemoryKeySlots()
    for (const [member, bytes] of this.#slots) twin.#slots.set(member, bytes.slice())
    return twin
  }
}
