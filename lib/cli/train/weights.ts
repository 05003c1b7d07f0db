/** What the sums of squared gradients start from. */
const START = 1e-2;

/** A vector of weights that grows as it is met, moved by AdaGrad with decay. */
export class Weights {
  /** The weights, in order. */
  readonly values: number[];
  readonly #squares: number[] = [];
  readonly #step: number;
  readonly #decay: number;

  constructor(size: number, step: number, decay: number) {
    this.values = Array.from({ length: size }, () => 0);
    this.#step = step;
    this.#decay = decay;
  }

  /** A step against the slope of the loss by one weight. */
  move(at: number, slope: number): void {
    while (this.values.length <= at) this.values.push(0);
    const value = this.values[at] ?? 0;
    const gradient = slope + this.#decay * value;
    const squares = (this.#squares[at] ?? START) + gradient * gradient;
    this.#squares[at] = squares;
    this.values[at] = value - (this.#step * gradient) / Math.sqrt(squares);
  }
}
