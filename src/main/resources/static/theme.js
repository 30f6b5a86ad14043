// Light or dark before anything is painted: as was chosen here, else as the system has it. Paper is light.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  const apply = (printed = paper.matches) => {
    const theme = localStorage.getItem('huying-theme') ?? (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset.bsTheme = printed ? 'light' : theme;
  };
  apply();
  dark.addEventListener('change', () => apply());
  paper.addEventListener('change', () => apply());
  addEventListener('beforeprint', () => apply(true));
  addEventListener('afterprint', () => apply(false));
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-switch]')) return;
    localStorage.setItem('huying-theme', document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark');
    apply();
  });
})();
