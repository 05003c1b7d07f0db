document.getElementById('root')!.textContent='sidepanel';
