// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that end in words that no rule knows: what was written down before the rules were read, in the words of real reports.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &lastWordFaults()
{
    static const std::vector<Case>
        all{
            {"device-side assert: index out of bounds in a kernel",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"INFO 11-30 11:40:01 [api_server.py:1896] vLLM API server version 0.11.2\n(EngineCore_DP0 pid=271) INFO 11-30 11:41:30 [core.py:218] init engine took 71 seconds\n/pytorch/aten/src/ATen/native/cuda/IndexKernel.cu:93: operator(): block: [3,0,0], thread: [64,0,0] Assertion `-sizes[i] <= index && index < sizes[i] && \"index out of bounds\"` failed.\n/pytorch/aten/src/ATen/native/cuda/IndexKernel.cu:93: operator(): block: [3,0,0], thread: [65,0,0] Assertion `-sizes[i] <= index && index < sizes[i] && \"index out of bounds\"` failed.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] EngineCore encountered a fatal error.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Traceback (most recent call last):\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/worker/gpu_model_runner.py\", line 288, in get_output\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]     self.async_copy_ready_event.synchronize()\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] torch.AcceleratorError: CUDA error: device-side assert triggered\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Search for `cudaErrorAssert' in https://docs.nvidia.com/cuda/cuda-runtime-api/group__CUDART__TYPES.html for more information.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] CUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] For debugging consider passing CUDA_LAUNCH_BLOCKING=1\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Compile with `TORCH_USE_CUDA_DSA` to enable device-side assertions.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] \n(APIServer pid=1) ERROR 11-30 11:54:11 [async_llm.py:708] AsyncLLM output_handler failed.\n(APIServer pid=1) ERROR 11-30 11:54:11 [async_llm.py:708] vllm.v1.engine.exceptions.EngineDeadError: EngineCore encountered an issue. See stack trace (above) for the root cause."_s, 1);
             },
             {u"engine.device-assert"_s}},
            {"MoE hidden size mismatch",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"INFO 11-30 11:40:01 [api_server.py:1896] vLLM API server version 0.11.2\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] EngineCore failed to start.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Traceback (most recent call last):\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/vllm/model_executor/layers/fused_moe/fused_moe.py\", line 1186, in fused_experts\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]     return dispatch_fused_experts_func(inplace)(\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/vllm/model_executor/layers/fused_moe/fused_moe.py\", line 1320, in fused_experts_impl\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]     assert hidden_states.shape[1] == w1.shape[2], (\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] AssertionError: Hidden size mismatch 4096 != 2048\n(APIServer pid=1) Traceback (most recent call last):\n(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 10, in <module>\n(APIServer pid=1)     sys.exit(main())\n(APIServer pid=1)   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/utils.py\", line 907, in wait_for_engine_startup\n(APIServer pid=1)     raise RuntimeError(\"Engine core initialization failed. \"\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {'EngineCore_DP0': 1}"_s,
                     1);
             },
             {u"crash.loop"_s}},
            {"torch.compile pass failed: auto_functionalized was not removed",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"(Worker_TP0 pid=301) ERROR 11-30 11:54:10 [multiproc_executor.py:703] WorkerProc hit an exception.\n(Worker_TP0 pid=301) ERROR 11-30 11:54:10 [multiproc_executor.py:703] Traceback (most recent call last):\n(Worker_TP0 pid=301) ERROR 11-30 11:54:10 [multiproc_executor.py:703]   File \"/usr/local/lib/python3.12/dist-packages/torch/_inductor/fx_passes/post_grad.py\", line 1190, in decompose_auto_functionalized\n(Worker_TP0 pid=301) ERROR 11-30 11:54:10 [multiproc_executor.py:703]     raise AssertionError(\"auto_functionalized was not removed\")\n(Worker_TP0 pid=301) ERROR 11-30 11:54:10 [multiproc_executor.py:703] AssertionError: auto_functionalized was not removed\n(Worker_TP0 pid=301) ERROR 11-30 11:54:10 [multiproc_executor.py:703] \n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] EngineCore failed to start.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Traceback (most recent call last):\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/executor/multiproc_executor.py\", line 269, in collective_rpc\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]     raise RuntimeError(\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] RuntimeError: Worker failed with error 'auto_functionalized was not removed', please check the stack trace above for the root cause\n(APIServer pid=1) Traceback (most recent call last):\n(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 10, in <module>\n(APIServer pid=1)     sys.exit(main())\n(APIServer pid=1)   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/utils.py\", line 907, in wait_for_engine_startup\n(APIServer pid=1)     raise RuntimeError(\"Engine core initialization failed. \"\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {'EngineCore_DP0': 1}"_s, 1);
             },
             {u"crash.loop"_s}},
            {"SGLang reasoning parser token not single",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'lmsysorg/sglang:v0.5.6'}]"_s,
                     u"[2026-11-30 11:50:02] server_args=ServerArgs(model_path='deepseek-ai/DeepSeek-V3-0324', tokenizer_mode='auto')\n[2026-11-30 11:51:40 TP0] Load weight end. type=DeepseekV3ForCausalLM, dtype=torch.bfloat16\n[2026-11-30 11:52:10 TP0] Scheduler hit an exception: Traceback (most recent call last):\n  File \"/sgl-workspace/sglang/python/sglang/srt/managers/scheduler.py\", line 3120, in run_scheduler_process\n    scheduler = Scheduler(\n  File \"/sgl-workspace/sglang/python/sglang/srt/managers/scheduler.py\", line 421, in __init__\n    self.init_tokenizer()\nValueError: think_end_token '</think>' must encode to exactly one token for constrained reasoning.\n\n[2026-11-30 11:52:10] Received sigquit from a child process. It usually means the child failed.\n"_s,
                     137);
             },
             {u"engine.reasoning-parser"_s}},
            {"SGLang: more LoRA adapters in a batch than max_loras_per_batch",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'lmsysorg/sglang:v0.5.6', 'args': ['--enable-lora', '--max-loras-per-batch', '4']}]"_s,
                     u"[2026-11-30 11:52:10 TP0] Decode batch. #running-req: 8, #token: 9921, token usage: 0.03, gen throughput (token/s): 402.11, #queue-req: 0\n[2026-11-30 11:52:12 TP0] Scheduler hit an exception: Traceback (most recent call last):\n  File \"/sgl-workspace/sglang/python/sglang/srt/managers/scheduler.py\", line 3133, in run_scheduler_process\n    scheduler.event_loop_overlap()\n  File \"/sgl-workspace/sglang/python/sglang/srt/lora/lora_manager.py\", line 233, in prepare_lora_batch\n    assert len(cur_uids) <= self.max_loras_per_batch\nAssertionError\n\n[2026-11-30 11:52:12] SIGQUIT received. signum=None, frame=None. It usually means one child failed.\n"_s,
                     137);
             },
             {u"engine.arguments-refused"_s}},
            {"TPU device busy: another process holds it",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-tpu:v0.12.0'}]"_s,
                     u"INFO 11-30 11:50:01 [api_server.py:1896] vLLM API server version 0.12.0\n(EngineCore_DP0 pid=88) INFO 11-30 11:50:22 [tpu_platform.py:160] Initializing TPU backend\n(EngineCore_DP0 pid=88) jax.errors.JaxRuntimeError: UNKNOWN: TPU initialization failed: open(/dev/vfio/0): Device or resource busy: Device or resource busy; Couldn't open iommu group /dev/vfio/0\n(EngineCore_DP0 pid=88) ERROR 11-30 11:50:30 [core.py:708] EngineCore failed to start.\n(EngineCore_DP0 pid=88) ERROR 11-30 11:50:30 [core.py:708] RuntimeError: Unable to initialize backend 'tpu': UNKNOWN: TPU initialization failed: open(/dev/vfio/0): Device or resource busy: Device or resource busy; Couldn't open iommu group /dev/vfio/0 (set JAX_PLATFORMS='' to automatically choose an available backend)\n(APIServer pid=1) Traceback (most recent call last):\n(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 10, in <module>\n(APIServer pid=1)     sys.exit(main())\n(APIServer pid=1)   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/utils.py\", line 907, in wait_for_engine_startup\n(APIServer pid=1)     raise RuntimeError(\"Engine core initialization failed. \"\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {'EngineCore_DP0': 1}"_s,
                     1);
             },
             {u"engine.device-busy"_s}},
            {"JetStream checkpoint path missing",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'us-docker.pkg.dev/cloud-tpu-images/inference/maxengine-server:v0.2.2'}]"_s,
                     u"I1130 11:40:10.120001 140012 max_utils.py:241] Jax distributed system is not initialized\nNum_devices: 8, shape (1, 1, 8, 1, 1)\nTraceback (most recent call last):\n  File \"/usr/lib/python3.10/runpy.py\", line 196, in _run_module_as_main\n    return _run_code(code, main_globals, None,\n  File \"/maxtext/MaxText/maxengine_server.py\", line 62, in main\n    jetstream_server = server_lib.run(\n  File \"/maxtext/MaxText/checkpointing.py\", line 281, in load_params_from_path\n    restored = ckptr.restore(ckpt, item={\"params\": abstract_unboxed_params}, transforms={}, restore_args={\"params\": restore_args})\n  File \"/usr/local/lib/python3.10/dist-packages/orbax/checkpoint/_src/checkpointers/checkpointer.py\", line 212, in restore\n    raise FileNotFoundError(f'Checkpoint at {directory} not found.')\nFileNotFoundError: Checkpoint at gs://acme-ckpt/gemma-7b/unscanned/checkpoints/0/items not found.\n"_s,
                     1);
             },
             {u"crash.loop"_s}},
            {"parallelism 8 but 4 devices",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'us-docker.pkg.dev/cloud-tpu-images/inference/maxengine-server:v0.2.2'}]"_s,
                     u"I1130 11:40:10.120001 140012 pyconfig.py:120] Config param load_parameters_path: gs://acme-ckpt/llama2-70b/unscanned\nTraceback (most recent call last):\n  File \"/maxtext/MaxText/maxengine_server.py\", line 83, in <module>\n    app.run(main)\n  File \"/maxtext/MaxText/max_utils.py\", line 512, in create_device_mesh\n    ici_parallelism = fill_unspecified_mesh_axes(ici_parallelism, num_devices_per_slice, \"ICI\")\n  File \"/maxtext/MaxText/max_utils.py\", line 489, in fill_unspecified_mesh_axes\n    assert np.prod(parallelism_vals) == target_product, f\"Number of {target_type} does not match the product of the {parallelism_type} parallelism {np.prod(parallelism_vals)}\"\nAssertionError: Number of devices per slice 4 does not match the product of the ICI parallelism 8\n"_s,
                     1);
             },
             {u"crash.loop"_s}},
            {"NCCL: cannot connect to peer 10.8.1.9:37413",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"vllm-lws-0-1:77:77 [0] NCCL INFO Bootstrap: Using eth0:10.8.2.4<0>\nvllm-lws-0-1:77:203 [0] NCCL INFO NET/Socket : Using [0]eth0:10.8.2.4<0>\nvllm-lws-0-1:77:203 [0] misc/socket.cc:483 NCCL WARN socketStartConnect: Connect to 10.8.1.9<37413> failed : Software caused connection abort\nvllm-lws-0-1:77:203 [0] NCCL INFO misc/socket.cc:564 -> 2\nvllm-lws-0-1:77:203 [0] NCCL INFO bootstrap.cc:285 -> 2\n(RayWorkerWrapper pid=77) ERROR 11-30 11:54:10 [worker_base.py:250] Traceback (most recent call last):\n(RayWorkerWrapper pid=77) ERROR 11-30 11:54:10 [worker_base.py:250]   File \"/usr/local/lib/python3.12/dist-packages/vllm/distributed/device_communicators/pynccl_wrapper.py\", line 280, in NCCL_CHECK\n(RayWorkerWrapper pid=77) ERROR 11-30 11:54:10 [worker_base.py:250]     raise RuntimeError(f\"NCCL error: {error_str}\")\n(RayWorkerWrapper pid=77) ERROR 11-30 11:54:10 [worker_base.py:250] RuntimeError: NCCL error: remote process exited or there was a network error\n(APIServer pid=1) Traceback (most recent call last):\n(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 10, in <module>\n(APIServer pid=1)     sys.exit(main())\n(APIServer pid=1)   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/utils.py\", line 907, in wait_for_engine_startup\n(APIServer pid=1)     raise RuntimeError(\"Engine core initialization failed. \"\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {'EngineCore_DP0': 1}"_s,
                     1);
             },
             {u"engine.rendezvous"_s}},
            {"cannot reach the leader's rendezvous port 29500",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"(EngineCore_DP0 pid=271) INFO 11-30 11:32:01 [parallel_state.py:1208] world_size=16 rank=8 local_rank=0 distributed_init_method=tcp://vllm-lws-0.vllm-lws.dist.svc.cluster.local:29500 backend=nccl\n[E1130 11:42:04.124956310 socket.cpp:1011] [c10d] The client socket has timed out after 600000ms while trying to connect to (vllm-lws-0.vllm-lws.dist.svc.cluster.local, 29500).\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] EngineCore failed to start.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Traceback (most recent call last):\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/torch/distributed/rendezvous.py\", line 198, in _create_c10d_store\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]     return TCPStore(\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] torch.distributed.DistNetworkError: The client socket has timed out after 600000ms while trying to connect to (vllm-lws-0.vllm-lws.dist.svc.cluster.local, 29500).\n(APIServer pid=1) Traceback (most recent call last):\n(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 10, in <module>\n(APIServer pid=1)     sys.exit(main())\n(APIServer pid=1)   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/utils.py\", line 907, in wait_for_engine_startup\n(APIServer pid=1)     raise RuntimeError(\"Engine core initialization failed. \"\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {'EngineCore_DP0': 1}"_s,
                     1);
             },
             {u"engine.rendezvous"_s}},
            {"unexpected keyword partial_rotary_factor",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"INFO 11-30 11:50:01 [model.py:617] Resolved architecture: GPTNeoXForCausalLM\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] EngineCore failed to start.\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Traceback (most recent call last):\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/vllm/model_executor/layers/rotary_embedding/base.py\", line 40, in __init__\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]     inv_freq = self._compute_inv_freq(base)\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] TypeError: RotaryEmbedding.__init__() got an unexpected keyword argument 'partial_rotary_factor'\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] \n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] The above exception was the direct cause of the following exception:\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] \n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] Traceback (most recent call last):\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/core.py\", line 700, in run_engine_core\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708]     engine_core = EngineCoreProc(*args, **kwargs)\n(EngineCore_DP0 pid=271) ERROR 11-30 11:54:10 [core.py:708] RuntimeError: failed to build model GPTNeoXForCausalLM\n(APIServer pid=1) Traceback (most recent call last):\n(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 10, in <module>\n(APIServer pid=1)     sys.exit(main())\n(APIServer pid=1)   File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/utils.py\", line 907, in wait_for_engine_startup\n(APIServer pid=1)     raise RuntimeError(\"Engine core initialization failed. \"\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {'EngineCore_DP0': 1}"_s, 1);
             },
             {u"crash.loop"_s}},
            {"Hub rate limit 429",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"Traceback (most recent call last):\n  File \"/usr/local/lib/python3.12/site-packages/transformers/utils/hub.py\", line 479, in cached_files\n    hf_hub_download(\n  File \"/usr/local/lib/python3.12/site-packages/huggingface_hub/utils/_http.py\", line 409, in hf_raise_for_status\n    response.raise_for_status()\nrequests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://huggingface.co/microsoft/phi-4/resolve/main/config.json\n\nThe above exception was the direct cause of the following exception:\n\nhuggingface_hub.errors.HfHubHTTPError: 429 Client Error: Too Many Requests for url: https://huggingface.co/microsoft/phi-4/resolve/main/config.json\n\nDuring handling of the above exception, another exception occurred:\n\nTraceback (most recent call last):\n  File \"/usr/local/lib/python3.12/site-packages/transformers/utils/hub.py\", line 553, in cached_files\n    raise OSError(\nOSError: We couldn't connect to 'https://huggingface.co' to load the files, and couldn't find them in the cached files.\nCheck your internet connection or see how to run the library in offline mode at 'https://huggingface.co/docs/transformers/installation#offline-mode'.\n"_s,
                     1);
             },
             {u"engine.download-limited"_s}},
            {"TGI: TP not divisible",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'ghcr.io/huggingface/text-generation-inference:3.3.6'}]"_s,
                     u"2026-11-30T11:50:22.335714Z  INFO text_generation_launcher: Args { model_id: \"tiiuae/falcon-7b-instruct\", num_shard: Some(2) }\n2026-11-30T11:50:40.336246Z  INFO shard-manager: text_generation_launcher: Starting shard rank=0\n2026-11-30T11:50:49.052367Z ERROR shard-manager: text_generation_launcher: Shard complete standard error output:\n\nTraceback (most recent call last):\n  File \"/opt/conda/bin/text-generation-server\", line 8, in <module>\n    sys.exit(app())\n  File \"/opt/conda/lib/python3.11/site-packages/text_generation_server/models/flash_rw.py\", line 60, in __init__\n    raise NotImplementedError(\"Tensor Parallelism is not implemented for 14 not divisible by 4\")\nNotImplementedError: Tensor Parallelism is not implemented for 14 not divisible by 4\n rank=0\n2026-11-30T11:50:49.149443Z ERROR text_generation_launcher: Shard 0 failed to start\n2026-11-30T11:50:49.149481Z  INFO text_generation_launcher: Shutting down shards\nError: ShardCannotStart\n"_s,
                     1);
             },
             {u"crash.loop"_s}},
            {"TGI download killed by signal 7 (bus error, shared memory or disk)",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'ghcr.io/huggingface/text-generation-inference:3.3.6'}]"_s,
                     u"2026-11-30T11:50:22.335714Z  INFO text_generation_launcher: Args { model_id: \"bigscience/bloom-560m\" }\n2026-11-30T11:50:40.336246Z  INFO download: text_generation_launcher: Starting check and download process for bigscience/bloom-560m\n2026-11-30T11:50:52.052444Z ERROR download: text_generation_launcher: Download process was signaled to shutdown with signal 7:\nError: DownloadError\n"_s,
                     1);
             },
             {u"crash.loop"_s}},
            {"TEI: tensor embeddings.word_embeddings.weight missing",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'ghcr.io/huggingface/text-embeddings-inference:89-1.8'}]"_s,
                     u"2026-11-30T11:50:22.335714Z  INFO text_embeddings_router: router/src/main.rs:203: Args { model_id: \"BAA*/***-m3\" }\n2026-11-30T11:50:40.336246Z  INFO text_embeddings_backend: backends/src/lib.rs:512: Downloading `model.safetensors`\nthread 'main' panicked at backends/candle/src/models/bert.rs:88:14:\ncalled `Result::unwrap()` on an `Err` value: CannotFindTensor { path: \"embeddings.word_embeddings.weight\" }\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n"_s,
                     101);
             },
             {u"crash.loop"_s}},
            {"GGUF corrupted or incomplete",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'ghcr.io/ggml-org/llama.cpp:server-cuda'}]"_s,
                     u"build: 6700 (abc) with cc\nmain: loading model\nllama_model_loader: loaded meta data with 41 key-value pairs\nterminate called after throwing an instance of 'std::runtime_error'\n  what():  tensor 'blk.12.ffn_gate_exps.weight' data is not within the file bounds, model is corrupted or incomplete\nAborted (core dumped)\n"_s,
                     134);
             },
             {u"crash.loop"_s}},
            {"nil pointer in translatePoliciesForInferencePool",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'cr.agentgateway.dev/controller:v1.1.0'}]"_s,
                     u"{\"level\":\"info\",\"ts\":\"2026-11-30T11:50:00Z\",\"msg\":\"starting manager\"}\npanic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x2a02837]\n\ngoroutine 159 [running]:\ngithub.com/agentgateway/agentgateway/controller/pkg/agentgateway/plugins.translatePoliciesForInferencePool(0xc000123)\n\t/home/runner/work/agentgateway/agentgateway/controller/pkg/agentgateway/plugins/inference_plugin.go:62 +0x197\n"_s,
                     2);
             },
             {u"crash.loop"_s}},
            {"CRD InferenceObjective missing",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'registry.k8s.io/gateway-api-inference-extension/epp:v1.0.1'}]"_s,
                     u"{\"level\":\"info\",\"ts\":\"2026-11-30T11:50:00Z\",\"caller\":\"runner/runner.go:151\",\"msg\":\"GIE build\",\"commit-sha\":\"abc\"}\n{\"level\":\"error\",\"ts\":\"2026-11-30T11:50:30Z\",\"logger\":\"controller-runtime.source.Kind\",\"caller\":\"source/kind.go:76\",\"msg\":\"if kind is a CRD, it should be installed before calling Start\",\"kind\":\"InferenceObjective.inference.networking.x-k8s.io\",\"error\":\"no matches for kind \\\"InferenceObjective\\\" in version \\\"inference.networking.x-k8s.io/v1alpha2\\\"\",\"stacktrace\":\"sigs.k8s.io/...\"}\n{\"level\":\"error\",\"ts\":\"2026-11-30T11:52:00Z\",\"logger\":\"setup\",\"caller\":\"runner/runner.go:300\",\"msg\":\"Error starting manager\",\"error\":\"failed to wait for inferenceobjective caches to sync: timed out waiting for cache to be synced for Kind *v1alpha2.InferenceObjective\"}\n"_s,
                     1);
             },
             {u"operator.crd-missing"_s}},
            {"RBAC: list endpointslices forbidden",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'acme/balancer:1.4'}]"_s,
                     u"I1130 11:50:28.163076       1 main.go:159] \"Health server starting...\"\nW1130 11:50:29.000076       1 reflector.go:561] k8s.io/client-go/informers/factory.go:160: failed to list *v1.EndpointSlice: endpointslices.discovery.k8s.io is forbidden: User \"system:serviceaccount:gw:balancer\" cannot list resource \"endpointslices\" in API group \"discovery.k8s.io\" at the cluster scope\nF1130 11:52:29.000076       1 main.go:201] Failed to sync informer caches: timed out waiting for the condition\n"_s,
                     255);
             },
             {u"operator.permission"_s}},
            {"libcudnn.so.9 missing",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, u"'containers':[{'name': 'main', 'image': 'acme/ranker:2.0'}]"_s,
                     u"11:50:28.163 [main] INFO  c.a.Ranker - starting\nException in thread \"main\" java.lang.ExceptionInInitializerError\n\tat com.acme.Ranker.main(Ranker.java:31)\nCaused by: ai.djl.engine.EngineException: Failed to load PyTorch native library\n\tat ai.djl.pytorch.engine.PtEngine.newInstance(PtEngine.java:90)\n\t... 4 more\nCaused by: java.lang.UnsatisfiedLinkError: /root/.djl.ai/pytorch/2.5.1-cu124/libtorch_cuda.so: libcudnn.so.9: cannot open shared object file: No such file or directory\n\tat java.base/jdk.internal.loader.NativeLibraries.load(Native Method)\n"_s,
                     1);
             },
             {u"app.library-missing"_s}},
            {"Ray: accelerator type L40 not in the cluster",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'rayproject/ray-llm:2.51.1-py311-cu128'}]"_s,
                     u"2026-11-30 11:50:12,100 INFO worker.py:1942 -- Connecting to existing Ray cluster at address: 10.8.0.5:6379...\nray.exceptions.ActorDiedError: The actor died because of an error raised in its creation task, \x1b[36mray::ServeReplica:llm:LLMServer.__init__()\x1b[39m (pid=402, ip=10.8.0.9, actor_id=aa, repr=<ray.serve._private.replica.ServeReplica object at 0x7f>)\n  File \"/home/ray/anaconda3/lib/python3.11/site-packages/ray/serve/_private/replica.py\", line 900, in initialize_callable\n    await self._call_func_or_gen(\n  File \"/home/ray/anaconda3/lib/python3.11/site-packages/ray/llm/_internal/serve/deployments/llm/vllm/vllm_engine.py\", line 310, in start\n    raise ValueError(\nValueError: accelerator_type 'L40' is not available in this Ray cluster; known resources: ['accelerator_type:L4']\n"_s,
                     1);
             },
             {u"crash.loop"_s}},
            {"Triton: engine config has no builder_config",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'nvcr.io/nvidia/tritonserver:25.10-trtllm-python-py3'}]"_s,
                     u"I1130 11:50:28.163076 1 pinned_memory_manager.cc:277] \"Pinned memory pool is created at '0x7f' with size 268435456\"\nE1130 11:50:40.163076 1 model_repository_manager.cc:703] \"failed to load 'tensorrt_llm' version 1: Internal: unexpected error when creating modelInstanceState: [json.exception.out_of_range.403] key 'builder_config' not found\"\n+--------------+---------+--------------------------------------+\n| Model        | Version | Status                               |\n+--------------+---------+--------------------------------------+\n| tensorrt_llm | 1       | UNAVAILABLE: Internal: unexpected er |\n+--------------+---------+--------------------------------------+\nerror: creating server: Internal - failed to load all models\n"_s,
                     1);
             },
             {u"crash.loop"_s}},
            {"engine was built with another TensorRT version",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'nvcr.io/nvidia/tensorrt-llm/release:1.1.0'}]"_s,
                     u"[TensorRT-LLM] TensorRT LLM version: 1.1.0\n[11/30/2026-11:50:40] [TRT] [E] IRuntime::deserializeCudaEngine: Error Code 1: Serialization (Serialization assertion stdVersionRead == kSERIALIZATION_VERSION failed.Version tag does not match. Note: Current Version: 240, Serialized Engine Version: 238)\nterminate called after throwing an instance of 'tensorrt_llm::common::TllmException'\n  what():  [TensorRT-LLM][ERROR] Assertion failed: Failed to deserialize cuda engine. (/src/tensorrt_llm/cpp/tensorrt_llm/runtime/tllmRuntime.cpp:244)\n1       0x7f tensorrt_llm::common::throwRuntimeError\n"_s,
                     134);
             },
             {u"engine.compiled-for-other"_s}},
            {"nothing under the S3 prefix bloom/v3",
             [](Cluster &c, const Names &n) {
                 initCrashed(
                     c, n,
                     u"[{'name': 'storage-initializer', 'image': 'kserve/storage-initializer:v0.15.2', 'args': ['s3://ml-artifacts/bloom/v3', '/mnt/models']}]"_s,
                     u"storage-initializer"_s,
                     u"2026-11-30 11:50:01.000 1 kserve INFO [initializer-entrypoint:<module>():16] Initializing, args: src_uri [s3://ml-artifacts/bloom/v3] dest_path[ [/mnt/models]\n2026-11-30 11:50:01.100 1 kserve INFO [storage.py:download():66] Copying contents of s3://ml-artifacts/bloom/v3 to local\nTraceback (most recent call last):\n  File \"/storage-initializer/scripts/initializer-entrypoint\", line 17, in <module>\n    Storage.download(src_uri, dest_path)\n  File \"/prod_venv/lib/python3.11/site-packages/kserve_storage/kserve_storage.py\", line 300, in _download_s3\n    raise RuntimeError(\nRuntimeError: Failed to fetch model. No model found in bloom/v3.\n"_s);
             },
             {u"crash.loop"_s}},
            {"bucket is in another region than the endpoint",
             [](Cluster &c, const Names &n) {
                 initCrashed(
                     c, n,
                     u"[{'name': 'storage-initializer', 'image': 'kserve/storage-initializer:v0.15.2', 'args': ['s3://ml-eu/falcon', '/mnt/models']}]"_s,
                     u"storage-initializer"_s,
                     u"2026-11-30 11:50:01.000 1 kserve INFO [initializer-entrypoint:<module>():16] Initializing, args: src_uri [s3://ml-eu/falcon] dest_path[ [/mnt/models]\nTraceback (most recent call last):\n  File \"/storage-initializer/scripts/initializer-entrypoint\", line 17, in <module>\n    Storage.download(src_uri, dest_path)\n  File \"/prod_venv/lib/python3.11/site-packages/botocore/client.py\", line 1078, in _make_api_call\n    raise error_class(parsed_response, operation_name)\nbotocore.exceptions.ClientError: An error occurred (IllegalLocationConstraintException) when calling the ListObjects operation: The eu-central-1 location constraint is incompatible for the region specific endpoint this request was sent to.\n"_s);
             },
             {u"crash.loop"_s}},
            {"gcs:// is no scheme KServe knows",
             [](Cluster &c, const Names &n) {
                 initCrashed(
                     c, n,
                     u"[{'name': 'storage-initializer', 'image': 'kserve/storage-initializer:v0.15.2', 'args': ['gcs://ml/mist', '/mnt/models']}]"_s,
                     u"storage-initializer"_s,
                     u"2026-11-30 11:50:01.000 1 kserve INFO [initializer-entrypoint:<module>():16] Initializing, args: src_uri [gcs://ml/mist] dest_path[ [/mnt/models]\nTraceback (most recent call last):\n  File \"/storage-initializer/scripts/initializer-entrypoint\", line 17, in <module>\n    Storage.download(src_uri, dest_path)\n  File \"/prod_venv/lib/python3.11/site-packages/kserve_storage/kserve_storage.py\", line 120, in download\n    raise Exception(\nException: Cannot recognize storage type for gcs://ml/mist\n'hf://', 'gs://', 's3://', 'hdfs://', 'webhdfs://', 'file://', 'http(s)://' are the current available storage type.\n"_s);
             },
             {u"crash.loop"_s}},
            {"nvidia-smi not found: runtime does not inject the driver",
             [](Cluster &c, const Names &n) {
                 initCrashed(
                     c, n,
                     u"[{'name': 'toolkit-validation', 'image': 'nvcr.io/nvidia/gpu-operator:v25.3.0'}]"_s,
                     u"toolkit-validation"_s,
                     u"time=\"2026-11-30T11:50:30Z\" level=info msg=\"version: 1f2e, commit: 1f2e\"\ntoolkit is not ready\ntime=\"2026-11-30T11:50:31Z\" level=info msg=\"Error: error validating toolkit installation: exec: \\\"nvidia-smi\\\": executable file not found in $PATH\"\n"_s);
             },
             {u"crash.loop"_s}},
            {"redis-master not resolvable / bucket name taken",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, part(n, u"a"_s), u"'containers':[{'name': 'main', 'image': 'acme/api:9'}]"_s,
                     u"{\"level\":\"fatal\",\"ts\":1764500000.1,\"caller\":\"main.go:40\",\"msg\":\"cannot open store\",\"error\":\"dial tcp: lookup redis-master.mix.svc on 10.0.0.10:53: no such host\"}\n"_s,
                     1);
                 c.add(told(
                     part(n, u"b"_s), u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, true,
                     {condition(
                         u"Ready"_s, u"False"_s, u"UpdateFailed"_s,
                         u"Update call failed: error applying desired state: summary: googleapi: Error 409: The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again., conflict"_s,
                         100)},
                     120, u"{}"_s, u"{}"_s));
             },
             {u"app.dependency-unreachable"_s, u"operator.cloud-refused"_s}},
        };
    return all;
}

} // namespace slipway
