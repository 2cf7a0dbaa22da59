import type { ProblemWords } from './words.ts';

export const pt: ProblemWords = {
  heading: 'O Comptoir não consegue iniciar',
  safe: 'Nada foi alterado e nenhuma ordem se perdeu.',
  details: 'Para quem ajuda você',
  actions: {
    retry: 'Tentar de novo',
    restore: 'Voltar ao último backup',
    folder: 'Abrir a pasta de dados',
    copy: 'Copiar os detalhes',
    quit: 'Sair',
  },
  restoreQuestion:
    'O último backup toma o lugar do registro danificado, que fica guardado ao lado. As ordens criadas depois desse backup não estão nele; a plataforma de pagamento ainda as tem.',
  cancel: 'Cancelar',
  problems: {
    HELD: {
      title: 'O Comptoir já está aberto',
      todo: 'Use o Comptoir aberto neste computador, ou feche-o e tente de novo.',
    },
    NEWER: {
      title: 'O registro é de um Comptoir mais novo',
      todo: 'Instale a versão mais nova do Comptoir: uma anterior não deve escrever nele.',
    },
    CORRUPT: {
      title: 'O registro está danificado',
      todo: 'Volte ao último backup, ou guarde uma cópia de toda a pasta de dados e peça ajuda.',
    },
    CORRUPT_WITHOUT_BACKUP: {
      title: 'O registro está danificado',
      todo: 'Não há nenhum backup na pasta de dados. Guarde uma cópia da pasta inteira e peça ajuda; a plataforma de pagamento ainda tem as suas ordens.',
    },
    NO_BACKUP: {
      title: 'Esse backup não existe',
      todo: 'Veja na pasta de dados quais backups existem e inicie de novo.',
    },
    UNWRITABLE: {
      title: 'Não é possível gravar na pasta de dados',
      todo: 'Verifique as permissões da pasta e tente de novo.',
    },
    DISK_FULL: { title: 'O disco está cheio', todo: 'Libere espaço no disco e tente de novo.' },
    PRACTICE_UNAVAILABLE: {
      title: 'O gateway de treino não inicia',
      todo: 'Talvez outro programa use a porta dele. Feche-o e tente de novo.',
    },
    FLAGS: { title: 'O Comptoir foi iniciado com opções que não conhece', todo: 'Inicie-o sem elas.' },
    NO_SANDBOX: {
      title: 'Este sistema não permite proteger o Comptoir',
      todo: 'Instale o Comptoir pelo pacote .deb ou .rpm: aqui a AppImage não pode ser isolada do resto do computador.',
    },
    DEFECT: {
      title: 'Algo deu errado dentro do Comptoir',
      todo: 'Tente de novo. Se continuar, copie os detalhes e envie a quem ajuda você.',
    },
  },
};
