// Light or dark before anything is painted: as was chosen here, else as the system has it.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = localStorage.getItem('huying-theme') ?? (dark.matches ? 'dark' : 'light');
    document.documentElement.dataset.bsTheme = theme;
  };
  apply();
  dark.addEventListener('change', apply);
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-switch]')) return;
    localStorage.setItem('huying-theme', document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark');
    apply();
  });
})();
