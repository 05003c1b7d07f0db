document.getElementById('root')!.textContent = 'library';
