"""Figures of a network on the validation split, watched while it trains. The published ones come from `npm run evaluate`."""
import torch
import torch.nn.functional as F

from views import phone_view, plain_view


@torch.no_grad()
def outputs(model, pixels, size, view=plain_view, batch=128):
    """(N, D) unit embeddings and (N, C) class scores of a network in evaluation mode that returns (embedding, scores)."""
    pairs = [model(view(pixels[i:i + batch], size).contiguous(memory_format=torch.channels_last))[:2] for i in range(0, len(pixels), batch)]
    return F.normalize(torch.cat([pair[0] for pair in pairs]).float()), torch.cat([pair[1] for pair in pairs]).float()


def figures(model, pictures, size):
    """Top-1 over 17 and over the 10 core classes, category precision@5, phone-photo recall@1 and @5, all in [0, 1]."""
    everything, scores = outputs(model, pictures.pixels, size)
    validation, labels = pictures.validation, pictures.labels
    queries, own = everything[validation], labels[validation]
    catalogue = torch.nonzero(pictures.training & pictures.core).flatten()
    nearest = (queries @ everything[catalogue].T).topk(5).indices
    state = torch.get_rng_state()
    torch.manual_seed(1)
    phones, _ = outputs(model, pictures.pixels[validation], size, phone_view)
    torch.set_rng_state(state)
    found = (phones @ everything.T).topk(5).indices == validation.to(everything.device)[:, None]
    return {
        'top1': (scores[validation].argmax(1) == own).float().mean().item(),
        'core_top1': (scores[validation][:, :10].argmax(1) == own).float().mean().item(),
        'precision5': (labels[catalogue][nearest] == own[:, None]).float().mean().item(),
        'recall1': found[:, 0].float().mean().item(),
        'recall5': found.any(1).float().mean().item(),
    }
