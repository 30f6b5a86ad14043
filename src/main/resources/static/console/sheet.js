// The call sheet: prints it, and shows of the process picture where the call is.

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
});

htmx.onLoad(() => {
  const [here] = document.querySelectorAll('.picture .task.active, .picture .active:not(.part)');
  const around = document.querySelector('.picture-scroll');
  if (!here || !around) return;
  const place = here.getBoundingClientRect().left - around.getBoundingClientRect().left + around.scrollLeft;
  around.scrollLeft = place - around.clientWidth / 2;
});
