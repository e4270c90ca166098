"""Write an encoder as ONNX with 8-bit weights.

The matrices of its layers get one scale, or one a channel; the vectors of word pieces, more than a fifth of all
weights, one a piece: one scale for all is set by the longest vectors and blurs the others. Small tables, such as the
biases of relative positions, stay as they are: they would lose much and save nothing.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnx
import torch
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

WORDS = "word_embeddings.weight"
LARGEST = 127
AN_EXAMPLE = (1, 40)
"""The shape of what the model is traced with: statements and pieces."""


def write_rounded(model: nn.Module, target: Path, *, per_channel: bool) -> None:
    """Write the model, whose inputs are numbers of pieces and of the statement that each belongs to."""
    ids = torch.randint(1000, 2000, AN_EXAMPLE)
    axes = {"ids": {1: "length"}, "types": {1: "length"}}
    with TemporaryDirectory() as folder:
        whole, rounded = f"{folder}/whole.onnx", f"{folder}/rounded.onnx"
        torch.onnx.export(
            model, (ids, torch.zeros_like(ids)), whole, input_names=["ids", "types"], output_names=["odds"],
            dynamic_axes=axes, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            whole, rounded, weight_type=QuantType.QInt8, per_channel=per_channel, op_types_to_quantize=["MatMul"]
        )
        onnx.save(with_rounded_words(onnx.load(rounded)), str(target))


def with_rounded_words(model: ModelProto) -> ModelProto:
    """The model with 8-bit vectors of word pieces, each with its scale, which it unfolds where it looks them up."""
    graph = model.graph
    [table] = [weights for weights in graph.initializer if weights.name.endswith(WORDS)]
    [lookup] = [node for node in graph.node if node.op_type == "Gather" and node.input[0] == table.name]
    vectors = numpy_helper.to_array(table)
    scales = (np.abs(vectors).max(axis=1, keepdims=True) / LARGEST).astype(np.float32)
    rows = np.round(vectors / np.maximum(scales, np.finfo(np.float32).tiny)).astype(np.int8)
    graph.initializer.remove(table)
    graph.initializer.extend([numpy_helper.from_array(rows, "rows"), numpy_helper.from_array(scales, "scales")])
    place = list(graph.node).index(lookup)
    graph.node.remove(lookup)
    for offset, node in enumerate(_unfolding(lookup.input[1], lookup.output[0])):
        graph.node.insert(place + offset, node)
    onnx.checker.check_model(model)
    return model


def write_probe(target: Path) -> None:
    """Write the model that multiplies the largest 8-bit numbers, which tells processors that cut their sums."""
    row, columns = [1, 64], 16
    weights = numpy_helper.from_array(np.full((row[1], columns), LARGEST, np.int8), "weights")
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["row", "weights"], ["sums"])],
        "sums",
        [helper.make_tensor_value_info("row", TensorProto.UINT8, row)],
        [helper.make_tensor_value_info("sums", TensorProto.INT32, [1, columns])],
        [weights],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))


def _unfolding(pieces: str, vectors: str) -> list[NodeProto]:
    """The nodes that look up rows and scales of pieces and multiply them."""
    return [
        helper.make_node("Gather", ["rows", pieces], ["rows_found"], axis=0),
        helper.make_node("Gather", ["scales", pieces], ["scales_found"], axis=0),
        helper.make_node("Cast", ["rows_found"], ["rows_unfolded"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["rows_unfolded", "scales_found"], [vectors]),
    ]
