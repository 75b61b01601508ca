// What shows the scene and moves the camera: vis-network for graphs of common size, our own canvas above.

import type { Camera } from "./paint";
import type { Scene } from "./scene";

export interface Surface {
  /** Takes the nodes and links to show; draws them. */
  show(scene: Scene): void;
  draw(): void;
  /** Whether painting takes so long that pointing alone should not cause it. */
  slow(): boolean;
  camera(): Camera;
  /** Moves the camera, gliding there where motion is wanted. */
  look(camera: Pick<Camera, "x" | "y" | "k">, glide: boolean): void;
}

export interface Events {
  tap(x: number, y: number): void; // pixels from the container's corner
  moved(): void; // the camera or a node moved
}

export const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
