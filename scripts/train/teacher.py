"""Fine-tunes MobileNet V2 into the teacher: it names the class, and its embedding knows both the class and the very picture.

    python3 teacher.py --data CLOTHING --mobilenet MOBILENET --out RUNS/teacher

On a CPU, an allocator that keeps its pages makes this and distil.py twice as fast: LD_PRELOAD=libtcmalloc_minimal.so.4 (Debian's
libtcmalloc-minimal4).
"""
import argparse
import math
import os

import torch
import torch.nn as nn
import torch.nn.functional as F

from measure import figures
from mobilenet import MobileNetV2, pretrained
from pictures import LABELS, load_pictures
from run import Average, Run
from views import mild_view, phone_view

HALF = 128


class Teacher(nn.Module):
    """(N, 3, H, W) in [-1, 1] to a unit embedding (N, 256), class scores (N, 17), and the features and maps of MobileNet V2.

    The embedding is two unit vectors side by side, so that its cosine is a weighted sum of two cosines: the first half compares classes, the second
    pictures. `weight` is the share of the first.
    """

    def __init__(self, weight):
        super().__init__()
        self.backbone = MobileNetV2()
        self.category = nn.Linear(1280, HALF)
        self.identity = nn.Linear(1280, HALF)
        self.prototypes = nn.Parameter(F.normalize(torch.randn(len(LABELS), HALF)))
        self.drop = nn.Dropout(0.3)
        self.weight = weight

    def forward(self, x):
        features, at_16, at_32 = self.backbone(x)
        category = F.normalize(self.category(self.drop(features)).float())
        identity = F.normalize(self.identity(features).float())
        scores = 20 * category @ F.normalize(self.prototypes.float()).T
        return torch.cat([category * self.weight ** 0.5, identity * (1 - self.weight) ** 0.5], 1), scores, features, at_16, at_32


def same_picture(one, other, sharpness):
    """InfoNCE (van den Oord et al., 2018), both ways: row i of one batch of unit vectors belongs to row i of the other."""
    similarity, same = one @ other.T / sharpness, torch.arange(len(one), device=one.device)
    return (F.cross_entropy(similarity, same) + F.cross_entropy(similarity.T, same)) / 2


def train(options):
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    torch.manual_seed(options.seed)
    run = Run(options.out, {key: value for key, value in vars(options).items() if key not in ('out', 'cache', 'data', 'mobilenet')})
    pictures = load_pictures(options.data, options.side, options.cache)
    model = Teacher(options.weight)
    model.backbone.load_state_dict(pretrained(options.mobilenet).state_dict())
    model = model.to(device, memory_format=torch.channels_last)
    heads = [p for name, p in model.named_parameters() if not name.startswith('backbone')]
    groups = [{'params': model.backbone.parameters(), 'peak': options.rate}, {'params': heads, 'peak': 2e-3}]
    optimiser = torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.02)
    average, step, first = Average(model, 0.998), 0, 0
    if (state := run.resume()) is not None:
        model.load_state_dict(state['model']), optimiser.load_state_dict(state['optimiser'])
        average.values, step, first = state['average'], state['step'], state['epoch'] + 1
    indices = pictures.trainable
    steps = options.epochs * (len(indices) // options.batch)
    for epoch in range(first, options.epochs):
        model.train()
        torch.manual_seed(options.seed * 1000 + epoch)
        order = indices[torch.randperm(len(indices))]
        for i in range(0, len(order) - options.batch + 1, options.batch):
            for group in optimiser.param_groups:
                group['lr'] = group['peak'] * min(1, (step + 1) / 150) * 0.5 * (1 + math.cos(math.pi * step / steps))
            index = order[i:i + options.batch]
            batch, labels = pictures.pixels[index].to(device), pictures.labels[index].to(device).repeat(2)
            views = torch.cat([mild_view(batch, options.size), phone_view(batch, options.size)])
            with torch.autocast(device, torch.bfloat16):
                embedding, scores, *_ = model(views.contiguous(memory_format=torch.channels_last))
            named = labels >= 0
            mild, phone = F.normalize(embedding[:, HALF:]).chunk(2)
            loss = F.cross_entropy(scores[named], labels[named], label_smoothing=0.1) + 0.5 * same_picture(mild, phone, 0.1)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            average.update(model, step)
            step += 1
        judge = Teacher(options.weight).to(device, memory_format=torch.channels_last)
        judge.load_state_dict(average.values)
        run.record({'epoch': epoch, 'loss': loss.item(), **figures(judge.eval(), pictures, options.size)})
        run.save({'model': model.state_dict(), 'average': average.values, 'optimiser': optimiser.state_dict(), 'step': step, 'epoch': epoch})
    run.save(average.values, 'teacher.pt')


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', required=True, help='folder of the clothing photographs (images.csv, images/)')
    parser.add_argument('--mobilenet', required=True, help='folder of MobileNet V2 1.0 224 as a tfjs graph model')
    parser.add_argument('--out', required=True, help="folder of the run; a cut run goes on from its last epoch")
    parser.add_argument('--cache', default=os.path.join(os.path.dirname(__file__), '..', '..', '.cache', 'train'), help='folder of decoded pictures')
    parser.add_argument('--side', type=int, default=224, help='side of the pictures in memory, px')
    parser.add_argument('--size', type=int, default=192, help='side of the input, px')
    parser.add_argument('--epochs', type=int, default=12)
    parser.add_argument('--batch', type=int, default=48)
    parser.add_argument('--rate', type=float, default=2e-4, help='peak learning rate of the backbone')
    parser.add_argument('--weight', type=float, default=0.4, help="share of the class in the embedding's cosine")
    parser.add_argument('--seed', type=int, default=0)
    train(parser.parse_args())
