/** Whether `node` is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether `node` is a document. */
export function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}
