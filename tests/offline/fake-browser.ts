/** The browser's locks, as the Web Locks specification says, as far as an update and a review use them. */
export class FakeLocks {
  private readonly held: { name: string; mode: LockMode; id: symbol }[] = []

  async request(
    name: string,
    options: LockOptions,
    run: (lock: Lock | null) => unknown,
  ): Promise<unknown> {
    options.signal?.throwIfAborted()
    const mode = options.mode ?? 'exclusive'
    const free = () =>
      this.held.every((lock) => lock.name !== name || (lock.mode === 'shared' && mode === 'shared'))
    if (!free() && options.ifAvailable) return run(null)
    while (!free()) {
      await new Promise((resolve) => setImmediate(resolve))
      options.signal?.throwIfAborted()
    }
    const id = Symbol(name)
    this.held.push({ name, mode, id })
    try {
      return await run({ name, mode })
    } finally {
      this.held.splice(
        this.held.findIndex((lock) => lock.id === id),
        1,
      )
    }
  }

  /** The modes in which a lock is held now. */
  modes(name: string): LockMode[] {
    return this.held.filter((lock) => lock.name === name).map((lock) => lock.mode)
  }

  asManager(): LockManager {
    return this as unknown as LockManager
  }
}

export class FakeWorker extends EventTarget {
  readonly messages: unknown[] = []
  constructor(public state: ServiceWorkerState) {
    super()
  }
  become(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
  postMessage(message: unknown): void {
    this.messages.push(message)
  }
}

export class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  looks = 0
  async update(): Promise<void> {
    this.looks++
    throw new TypeError('offline')
  }
  /** A new worker is found and installed; it waits when another one is active. */
  install(): FakeWorker {
    const worker = new FakeWorker('installing')
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = worker
    worker.become('installed')
    return worker
  }
}

export class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  registered: [string, RegistrationOptions?][] = []
  readonly ready = new Promise<void>(() => {})
  constructor(readonly registration: FakeRegistration | null) {
    super()
  }
  async register(script: string, options?: RegistrationOptions): Promise<FakeRegistration> {
    this.registered.push([script, options])
    if (!this.registration) throw new TypeError('the script could not be loaded')
    return this.registration
  }
  async getRegistration(): Promise<FakeRegistration | undefined> {
    return this.registration ?? undefined
  }
  /** The waiting worker, or the first one, becomes active and claims the page. */
  takeOver(worker: FakeWorker): void {
    if (this.registration) Object.assign(this.registration, { active: worker, waiting: null })
    worker.become('activated')
    this.controller = worker
    this.dispatchEvent(new Event('controllerchange'))
  }
  asContainer(): ServiceWorkerContainer {
    return this as unknown as ServiceWorkerContainer
  }
}

/** Lets everything that is already on its way happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}
