/** Follows a link of this product: another screen, but the same page, so that uploads go on. @param {string} place */
export function visit(place) {
  const link = document.createElement('a');
  link.href = String(new URL(place, document.baseURI));
  document.body.append(link);
  link.click();
  link.remove();
}
