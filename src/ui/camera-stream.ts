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

/** A second shot within this time needs no new permission prompt; after it the camera's light goes out. */
const LINGER_MS = 20_000;

/** The one camera stream of a visit: opened once, shared by every opening of the dialog, then let go. */
export class CameraStream {
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
    return this.#stream;
  }

  /** Whether there is another camera to switch to. Device names and counts are known only after permission. */
  async canSwitch(): Promise<boolean> {
    return (await videoInputs()).length > 1;
  }

  /** The camera on the other side, or the next one where sides are unknown. @throws CameraError */
  async switch(): Promise<MediaStream> {
    const settings = this.#stream?.getVideoTracks()[0]?.getSettings();
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
    this.#enable(false);
    clearTimeout(this.#linger);
    this.#linger = setTimeout(() => {
      this.stop();
    }, LINGER_MS);
  }

  stop(): void {
    clearTimeout(this.#linger);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

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
