/** How deep elements are nested under `root`, counted without recursion and no further than `limit`. */
export function nestingDepth(root: Element, limit: number): number {
  let deepest = 0;
  let depth = 0;
  let node: Element | null = root;
  while (node !== null) {
    if (depth > deepest) deepest = depth;
    if (deepest >= limit) return deepest;
    const child: Element | null = node.firstElementChild;
    if (child !== null) {
      node = child;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextElementSibling === null) {
      node = node.parentElement;
      depth--;
    }
    if (node === null || node === root) return deepest;
    node = node.nextElementSibling;
  }
  return deepest;
}
