// Which calls of a list are chosen: how many, all on the page, all that are found; and what can be done with them.

function boxesOf(form) {
  return [...form.elements].filter(box => box.name === 'number');
}

function show(form) {
  const boxes = boxesOf(form);
  const page = form.querySelector('[data-page]');
  const all = form.elements.all;
  const chosen = boxes.filter(box => box.checked).length;
  page.checked = chosen === boxes.length;
  page.indeterminate = chosen > 0 && chosen < boxes.length;
  const count = all?.checked ? Number(all.dataset.total) : chosen;
  const said = form.querySelector('[data-chosen]');
  said.textContent = said.dataset.text.replace('{0}', count);
  form.classList.toggle('chosen', count > 0);
  form.querySelectorAll('button').forEach(button => button.disabled = count === 0);
}

function choose(form, box) {
  if (box.matches('[data-page]')) boxesOf(form).forEach(each => each.checked = box.checked);
  if (box.name === 'all') {
    boxesOf(form).forEach(each => each.checked = box.checked);
  } else if (form.elements.all && !box.checked) {
    form.elements.all.checked = false;
  }
}

document.addEventListener('change', event => {
  const form = event.target.form;
  if (!form?.matches('[data-selection]')) return;
  choose(form, event.target);
  show(form);
});

function showAll() {
  document.querySelectorAll('[data-selection]').forEach(show);
}

window.htmx.onLoad(showAll);
// What was chosen is still there after going back.
window.addEventListener('pageshow', showAll);
showAll();
