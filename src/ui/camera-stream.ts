import { describe, isAbort } from '../core/errors.ts';

/** Why there is no live picture. */
export type CameraProblem = 'missing' | 'refused' | 'busy' | 'failed';

export class CameraError extends Error {
  readonly problem: CameraProblem;

  constructor(problem: CameraProblem, cause: unknown) {
    super(describe(cause), { cause });
    this.problem = problem;
  }
}

/** A second shot within this time opens at once; after it the camera's light goes out. */
const LINGER_MS = 20_000;
/** The same where opening again would ask the shopper again: nobody is asked twice in a row. */
const LINGER_UNREMEMBERED_MS = 300_000;

/** The one camera stream of a visit: opened once, shared by every opening of the dialog, then let go. */
export class CameraStream {
  /** The camera was unplugged, or taken away. */
  onLost: (() => void) | undefined;
  #stream: MediaStream | undefined;
  #facing: 'environment' | 'user' = 'environment';
  #deviceId: string | undefined;
  #linger: ReturnType<typeof setTimeout> | undefined;

  /** @throws CameraError */
  async open(): Promise<MediaStream> {
    clearTimeout(this.#linger);
    if (this.#stream?.active) {
      this.#enable(true);
      return this.#stream;
    }
    this.#stream = await request(this.#deviceId ?? this.#facing, this.#deviceId !== undefined);
    this.#track?.addEventListener('ended', () => {
      this.onLost?.();
    });
    return this.#stream;
  }

  /** Whether the camera has a light that a page may switch. */
  get hasTorch(): boolean {
    const track = this.#track;
    // Absent in Firefox before 132, whatever the type says.
    if (track === undefined || !('getCapabilities' in track)) return false;
    return (track.getCapabilities() as Torch).torch === true;
  }

  /** Switches the light. Resolves to whether it is on: a camera may refuse, as when its battery is low. */
  async setTorch(on: boolean): Promise<boolean> {
    const constraint: MediaTrackConstraintSet & Torch = { torch: on };
    try {
      await this.#track?.applyConstraints({ advanced: [constraint] });
      return on;
    } catch {
      return false;
    }
  }

  /** Nobody looks for a while, as when another tab is in front. */
  pause(): void {
    this.#enable(false);
  }

  /** Goes on after a pause. False when the platform took the camera away meanwhile. */
  resume(): boolean {
    this.#enable(true);
    return this.#stream?.active === true;
  }

  /** Whether there is another camera to switch to. Device names and counts are known only after permission. */
  async canSwitch(): Promise<boolean> {
    return (await videoInputs()).length > 1;
  }

  /** The camera on the other side, or the next one where sides are unknown. @throws CameraError */
  async switch(): Promise<MediaStream> {
    const settings = this.#track?.getSettings();
    const cameras = await videoInputs();
    this.stop();
    if (settings?.facingMode !== undefined) {
      this.#facing = settings.facingMode === 'user' ? 'environment' : 'user';
    } else {
      const at = cameras.findIndex((camera) => camera.deviceId === settings?.deviceId);
      this.#deviceId = cameras[(at + 1) % cameras.length]?.deviceId;
    }
    return this.open();
  }

  /** The dialog closed: blank at once, off a little later. */
  release(): void {
    this.onLost = undefined;
    if (this.hasTorch) void this.setTorch(false);
    this.#enable(false);
    clearTimeout(this.#linger);
    this.#linger = setTimeout(this.#outstay, LINGER_MS);
  }

  stop(): void {
    clearTimeout(this.#linger);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  get #track(): MediaStreamTrack | undefined {
    return this.#stream?.getVideoTracks()[0];
  }

  readonly #outstay = (): void => {
    void isRemembered().then((remembered) => {
      if (this.#track?.enabled !== false) return; // open again
      if (remembered) this.stop();
      else this.#linger = setTimeout(this.#stop, LINGER_UNREMEMBERED_MS - LINGER_MS);
    });
  };

  readonly #stop = (): void => {
    this.stop();
  };

  #enable(enabled: boolean): void {
    for (const track of this.#stream?.getTracks() ?? []) track.enabled = enabled;
  }
}

async function request(camera: string, exactDevice: boolean): Promise<MediaStream> {
  // Undefined outside secure contexts, whatever the type says.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) throw new CameraError('missing', 'No camera interface on this page');
  const choice = exactDevice ? { deviceId: { exact: camera } } : { facingMode: { ideal: camera } };
  try {
    return await devices.getUserMedia({
      audio: false,
      video: { ...choice, width: { ideal: 1280 }, height: { ideal: 960 } },
    });
  } catch (cause) {
    throw new CameraError(problemOf(cause), cause);
  }
}

/** What the types of the platform do not know yet. */
interface Torch {
  readonly torch?: boolean;
}

/** Whether the next request is granted without a question. Unknown is no: Safari and Firefox ask for each. */
async function isRemembered(): Promise<boolean> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    return state === 'granted';
  } catch {
    return false;
  }
}

async function videoInputs(): Promise<readonly MediaDeviceInfo[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter((device) => device.kind === 'videoinput');
}

function problemOf(cause: unknown): CameraProblem {
  if (isAbort(cause)) return 'busy';
  switch (cause instanceof Error ? cause.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
      return 'busy';
    default:
      return 'failed';
  }
}
