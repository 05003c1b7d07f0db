/** One thing that was claimed: how surely (0…1), and whether it was right. */
export interface Claim {
  confidence: number;
  right: boolean;
}

/** The claims between two confidences. `confidence` is their mean, `right` the share that is right; NaN for none. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  confidence: number;
  right: number;
}

/** Sorts claims into `count` bins of equal width; a bin has its lower bound and the last one 1 as well. */
export function calibrationBins(claims: readonly Claim[], count = 10): Bin[] {
  const bins = Array.from({ length: count }, () => ({ count: 0, sum: 0, right: 0 }));
  for (const { confidence, right } of claims) {
    const bin = bins[Math.max(0, Math.min(count - 1, Math.floor(confidence * count)))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.sum += confidence;
    if (right) bin.right += 1;
  }
  return bins.map((bin, index) => ({
    from: index / count,
    to: (index + 1) / count,
    count: bin.count,
    confidence: bin.sum / bin.count,
    right: bin.right / bin.count,
  }));
}

/**
 * Expected calibration error (Naeini et al., 2015): how far mean confidence and share right lie
 * apart in a bin, averaged over all claims. 0 is perfect; NaN for no claims.
 */
export function calibrationError(bins: readonly Bin[]): number {
  let apart = 0;
  let all = 0;
  for (const { count, confidence, right } of bins) {
    if (count === 0) continue;
    apart += count * Math.abs(confidence - right);
    all += count;
  }
  return apart / all;
}
