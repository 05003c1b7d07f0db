document.getElementById('root')!.textContent = 'welcome';
