"""Trains the student from random initialisation: the teacher says what to aim at, on the very same views.

    python3 distil.py --data CLOTHING --teacher RUNS/teacher/teacher.pt --out RUNS/student
"""
import argparse
import math
import os
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from measure import figures
from pictures import load_drawn, load_pictures
from run import Average, Run
from student import FEATURES, STAGES, Student
from teacher import Teacher
from views import mild_view, mixed, phone_view

BANK = 4096


class Hints(nn.Module):
    """Linear guesses at the teacher's pooled features and maps; only training needs them."""

    def __init__(self):
        super().__init__()
        self.features = nn.Linear(FEATURES, 1280)
        self.at_16 = nn.Conv2d(STAGES[3][2], 96, 1)
        self.at_32 = nn.Conv2d(STAGES[4][2], 320, 1)

    def loss(self, student, teacher):
        """Mean of 1 - cosine, over pictures for the features and over positions for the maps."""
        pairs = [(self.features(student[0]), teacher[0])]
        for guess, target in ((self.at_16(student[1]), teacher[1]), (self.at_32(student[2]), teacher[2])):
            if guess.shape[2:] != target.shape[2:]:
                target = F.interpolate(target.float(), size=guess.shape[2:], mode='bilinear', antialias=True)
            pairs.append((guess, target))
        return sum((1 - F.cosine_similarity(guess.float(), target.float(), dim=1)).mean() for guess, target in pairs)


class Bank:
    """Embeddings of the last pictures as further negatives (Wang et al., 2020, cross-batch memory)."""

    def __init__(self, dims, device):
        self.rows = torch.zeros(0, dims, device=device)
        self.owners = torch.zeros(0, dtype=torch.long, device=device)

    def add(self, rows, owners):
        self.rows = torch.cat([rows.detach(), self.rows])[:BANK]
        self.owners = torch.cat([owners, self.owners])[:BANK]


def same_picture(phone, mild, owners, bank, sharpness):
    """InfoNCE from phone views (N, D) to mild views (N, D), both unit vectors, among the batch and the bank's other pictures."""
    old = phone @ bank.rows.T / sharpness
    old = old.masked_fill(bank.owners[None] == owners[:, None], -1e4)
    same = torch.arange(len(phone), device=phone.device)
    among = phone @ mild.T / sharpness
    return (F.cross_entropy(torch.cat([among, old], 1), same) + F.cross_entropy(among.T, same)) / 2


def softened(scores, targets, temperature=2.0):
    """Kullback-Leibler divergence of softened class probabilities (Hinton et al., 2015)."""
    target = F.softmax(targets / temperature, 1)
    return F.kl_div(F.log_softmax(scores / temperature, 1), target, reduction='batchmean') * temperature ** 2


def load_teacher(path, weight, device):
    teacher = Teacher(weight)
    teacher.load_state_dict(torch.load(path, map_location='cpu'))
    return teacher.eval().to(device, torch.bfloat16, memory_format=torch.channels_last)


def train(options):
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    torch.manual_seed(options.seed)
    run = Run(options.out, {key: value for key, value in vars(options).items() if key not in ('out', 'cache', 'data', 'drawn', 'teacher', 'minutes')})
    pictures = load_pictures(options.data, options.side, options.cache)
    drawn = load_drawn(options.drawn, options.side, options.cache)
    pixels = torch.cat([pictures.pixels, drawn])
    labels = torch.cat([pictures.labels, torch.full((len(drawn),), -1)])
    indices = torch.cat([pictures.trainable, torch.arange(len(pictures.pixels), len(pixels))])
    teacher = load_teacher(options.teacher, options.weight, device)
    student, hints = Student().to(device, memory_format=torch.channels_last), Hints().to(device, memory_format=torch.channels_last)
    decayed = [p for p in (*student.parameters(), *hints.parameters()) if p.ndim > 1]
    others = [p for p in (*student.parameters(), *hints.parameters()) if p.ndim <= 1]
    optimiser = torch.optim.AdamW([{'params': decayed, 'weight_decay': 0.05}, {'params': others, 'weight_decay': 0}], lr=options.rate)
    average, bank, step, first = Average(student, 0.999), Bank(256, device), 0, 0
    if (state := run.resume()) is not None:
        student.load_state_dict(state['student']), hints.load_state_dict(state['hints']), optimiser.load_state_dict(state['optimiser'])
        average.values, step, first = state['average'], state['step'], state['epoch'] + 1
    epochs = sum(options.epochs)
    steps = epochs * (len(indices) // options.batch)
    started = time.time()
    for epoch in range(first, epochs):
        phase = sum(epoch >= sum(options.epochs[:i + 1]) for i in range(len(options.epochs)))
        sides = options.sizes[phase], options.teacher_sizes[phase]
        student.train()
        torch.manual_seed(options.seed * 100000 + epoch)
        order, sums, began = indices[torch.randperm(len(indices))], torch.zeros(4), time.time()
        for i in range(0, len(order) - options.batch + 1, options.batch):
            for group in optimiser.param_groups:
                group['lr'] = options.rate * min(1, (step + 1) / 500) * 0.5 * (1 + math.cos(math.pi * step / steps))
            index = order[i:i + options.batch]
            parts = _losses(student, hints, teacher, bank, (pixels[index].to(device), labels[index].to(device), index.to(device)), sides, options.sharpness)
            loss = sum(weight * part for weight, part in zip(options.weights, parts))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 5.0)
            optimiser.step()
            average.update(student, step)
            sums += torch.tensor([part.item() for part in parts])
            step += 1
        sums /= len(order) // options.batch
        row = dict(epoch=epoch, category=sums[0].item(), embedding=sums[1].item(), hints=sums[2].item(), identity=sums[3].item(), seconds=time.time() - began)
        if epoch % options.every == options.every - 1 or epoch == epochs - 1:
            judge = Student().to(device, memory_format=torch.channels_last)
            judge.load_state_dict(average.values)
            run.record({**row, **figures(judge.eval(), pictures, sides[0])})
        run.save({'student': student.state_dict(), 'hints': hints.state_dict(), 'average': average.values, 'optimiser': optimiser.state_dict(), 'step': step, 'epoch': epoch})
        if options.minutes and time.time() - started > options.minutes * 60:
            return
    run.save(average.values, 'student.pt')


def _losses(student, hints, teacher, bank, batch, sides, sharpness):
    """(category, embedding, hints, identity): one mild view a picture, a third of them mixed, for the teacher to explain; one phone view of the others."""
    pixels, labels, owners = batch
    size, teacher_size = sides
    count, third = len(pixels), len(pixels) // 3
    mild = mild_view(pixels, teacher_size)
    mild = torch.cat([mixed(mild[:third], float(torch.rand(1))), mild[third:]])
    small = F.interpolate(mild, size=(size, size), mode='bilinear', antialias=True)
    views = torch.cat([small, phone_view(pixels[third:], size)]).contiguous(memory_format=torch.channels_last)
    with torch.no_grad():
        aim, aimed_scores, *aimed = teacher(mild.to(torch.bfloat16).contiguous(memory_format=torch.channels_last))
    with torch.autocast(pixels.device.type, torch.bfloat16):
        embedding, scores, features, at_16, at_32 = student(views)
        hinted = hints.loss([features[:count], at_16[:count], at_32[:count]], aimed)
    embedding, scores = embedding.float(), scores.float()
    named = labels[third:] >= 0
    category = softened(scores, torch.cat([aimed_scores, aimed_scores[third:]]).float())
    category = category + 0.3 * F.cross_entropy(scores[count:][named], labels[third:][named])
    matched = (1 - F.cosine_similarity(embedding[:count], aim.float())).mean()
    unit = F.normalize(embedding)
    identity = same_picture(unit[count:], unit[third:count], owners[third:], bank, sharpness)
    bank.add(unit[third:count], owners[third:])
    return category, matched, hinted, identity


if __name__ == '__main__':
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--data', required=True, help='folder of the clothing photographs (images.csv, images/)')
    parser.add_argument('--drawn', default=os.path.join(here, '..', '..', 'public', 'demo', 'images'), help='folder of drawn product pictures')
    parser.add_argument('--teacher', required=True, help='teacher.pt of a run of teacher.py')
    parser.add_argument('--out', required=True, help='folder of the run; a cut run goes on from its last epoch')
    parser.add_argument('--cache', default=os.path.join(here, '..', '..', '.cache', 'train'), help='folder of decoded pictures')
    parser.add_argument('--side', type=int, default=224, help='side of the pictures in memory, px')
    parser.add_argument('--sizes', type=int, nargs='+', default=[112, 128, 144], help="sides of the student's input in px, in the order of training")
    parser.add_argument('--teacher-sizes', type=int, nargs='+', default=[160, 176, 192], help="sides of the teacher's input in px, one for each of --sizes")
    parser.add_argument('--epochs', type=int, nargs='+', default=[90, 40, 40], help='epochs at each of --sizes')
    parser.add_argument('--weight', type=float, default=0.7, help="share of the class in the embedding's cosine")
    parser.add_argument('--batch', type=int, default=96)
    parser.add_argument('--rate', type=float, default=3e-3, help='peak learning rate')
    parser.add_argument('--sharpness', type=float, default=0.07, help='temperature of InfoNCE')
    parser.add_argument('--weights', type=float, nargs=4, default=[1, 4, 1, 0.5], help='of category, embedding, hints, identity')
    parser.add_argument('--every', type=int, default=10, help='epochs between two measurements')
    parser.add_argument('--minutes', type=float, default=0, help='stop after the epoch in which they have passed; the same command goes on later')
    parser.add_argument('--seed', type=int, default=0)
    train(parser.parse_args())
